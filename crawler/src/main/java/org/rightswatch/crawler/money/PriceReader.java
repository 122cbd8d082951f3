package org.rightswatch.crawler.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads prices for one market. The currency decides how many decimals there can be: {@code 229.990} is 229,990 Chilean
 * pesos, {@code 2.250} is 2.250 Kuwaiti dinars, {@code 1.299 €} is 1,299 euros.
 *
 * @param market ISO 3166 codes, most likely first; settles signs that several countries share
 * @param currency what the page says it sells in, when it says so
 */
public record PriceReader(List<String> market, @Nullable String currency) {

    /** Digits with groups: points, commas, blanks and apostrophes between them; no blank after a decimal mark. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\d{1,3}(?:[ \u00A0\u202F\u2009]\\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d+(?:[.,'\u2019\u066B\u066C]\\d+)*");

    /** {@code 3 .10} and {@code 3 , 10}: shops that set the cents, or the mark too, in an element of their own. */
    private static final Pattern TORN = Pattern.compile(
            "(?<=\\d)\\s+(?=[.,]\\d)|(?<=\\d)\\s+(?=[.,]\\s\\d\\d(?!\\d))|(?<=\\d\\s[.,])\\s(?=\\d\\d(?!\\d))");

    /** As programs write amounts. */
    private static final Pattern MACHINE = Pattern.compile("\\d{1,12}(?:\\.\\d+)?");

    private static final int BESIDE = 8;
    private static final int LONGEST_NUMBER = 18;

    public PriceReader {
        market = List.copyOf(market);
    }

    /** The same reader for a page that names another currency; null keeps the present one. */
    public PriceReader in(@Nullable String other) {
        return other == null ? this : new PriceReader(market, other);
    }

    /** Every price in a text, in order; a number counts as a price here even when no currency stands beside it. */
    public List<PriceTag> readAll(String raw) {
        String text = TORN.matcher(Digits.western(raw)).replaceAll("");
        List<PriceTag> tags = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (matcher.end() - matcher.start() > LONGEST_NUMBER
                    || isOtherNumber(text, matcher.start(), matcher.end(), market)) {
                continue;
            }
            String named = beside(text, matcher.start(), matcher.end());
            BigDecimal amount = Numerals.amount(matcher.group(), decimals(named));
            if (amount != null && amount.signum() > 0) {
                tags.add(new PriceTag(amount, named, matcher.start(), matcher.end()));
            }
        }
        return tags;
    }

    /** The first price in a text; one with a currency beside it is preferred. */
    public Optional<PriceTag> read(String text) {
        List<PriceTag> tags = readAll(text);
        return tags.stream()
                .filter(tag -> tag.currency() != null)
                .findFirst()
                .or(() -> tags.stream().findFirst());
    }

    /**
     * A price in a machine-readable field, where the point is the decimal mark unless the currency has no decimals or the
     * notation cannot be read so.
     */
    public Optional<PriceTag> readMachine(String raw) {
        String text = Digits.western(raw).strip();
        if (!MACHINE.matcher(text).matches()) {
            return read(text);
        }
        String known = currency;
        BigDecimal amount = known != null && Currencies.decimals(known) == 0
                ? Numerals.amount(text, 0)
                : new BigDecimal(text).stripTrailingZeros();
        return amount == null || amount.signum() <= 0
                ? Optional.empty()
                : Optional.of(new PriceTag(amount, null, 0, text.length()));
    }

    private int decimals(@Nullable String named) {
        String code = named != null ? named : currency != null ? currency : home();
        return code == null ? 2 : Currencies.decimals(code);
    }

    private @Nullable String home() {
        return market.isEmpty() ? null : Currencies.ofCountry(market.getFirst());
    }

    private @Nullable String beside(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - BESIDE), start);
        String after = text.substring(end, Math.min(text.length(), end + BESIDE));
        String left = Currencies.inText(cutAtDigit(before, true), market);
        return left != null ? left : Currencies.inText(cutAtDigit(after, false), market);
    }

    private static String cutAtDigit(String text, boolean fromEnd) {
        if (fromEnd) {
            int i = text.length();
            while (i > 0 && !Character.isDigit(text.charAt(i - 1))) {
                i--;
            }
            return text.substring(i);
        }
        int i = 0;
        while (i < text.length() && !Character.isDigit(text.charAt(i))) {
            i++;
        }
        return text.substring(0, i);
    }

    /** Percentages, dates, dimensions, counts of pieces. */
    private static boolean isOtherNumber(String text, int start, int end, List<String> market) {
        char next = end < text.length() ? text.charAt(end) : ' ';
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        boolean fraction = next == '/' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        boolean inWord = Character.isLetter(before) && before < 0x250 && !endsLikeCurrency(text, start, market);
        boolean percentage =
                text.substring(end, Math.min(text.length(), end + 2)).strip().startsWith("%");
        return percentage || before == '/' || fraction || inWord;
    }

    private static boolean endsLikeCurrency(String text, int end, List<String> market) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return Currencies.inText(text.substring(start, end), market) != null;
    }
}
