package org.rightswatch.crawler.extract;

import java.util.Optional;

/** Global trade item numbers: 8, 12, 13 or 14 digits with a right check digit (GS1), or an ISBN-10. */
final class Gtin {

    private Gtin() {}

    static Optional<String> of(String written) {
        String digits = written.replaceAll("[\\s-]", "");
        boolean length = digits.length() == 8 || (digits.length() >= 12 && digits.length() <= 14);
        return length
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                        && checks(digits)
                        && digits.chars().distinct().count() > 2
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = digits.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
        }
        return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
    }
}
