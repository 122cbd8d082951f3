package org.rightswatch.processor.portfolio;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cells as people fill them, as the values of the contract. A cell that means nothing is an IllegalArgumentException. */
final class CellValues {

    private static final Pattern AMOUNT_FIRST = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([A-Za-z]{3})");
    private static final Pattern CURRENCY_FIRST = Pattern.compile("([A-Za-z]{3})\\s*(\\d+(?:\\.\\d+)?)");

    private CellValues() {}

    static Object text(SheetCell cell) {
        return cell.text();
    }

    static Object word(SheetCell cell) {
        return cell.text().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    static Object list(SheetCell cell) {
        return split(cell, "[|｜\\r\\n]+").toList();
    }

    static Object codes(SheetCell cell) {
        return split(cell, "[|｜,，;；、\\s]+").toList();
    }

    static Object classes(SheetCell cell) {
        if (cell.number() != null && cell.number().stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    "the number " + cell.text() + " is no class; format the column as text and write 25|35");
        }
        return split(cell, "[|｜,，;；、\\s]+").map(CellValues::niceClass).toList();
    }

    private static Integer niceClass(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("^第?0*(\\d+)[类類]?$", "$1");
        if (!digits.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("'" + text + "' is not a class number; write 25|35");
        }
        return Integer.valueOf(digits);
    }

    static Object date(SheetCell cell) {
        return (cell.day() == null ? Dates.of(cell.text()) : cell.day()).toString();
    }

    static Object money(SheetCell cell) {
        String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
        Matcher amount = AMOUNT_FIRST.matcher(text);
        Matcher currency = CURRENCY_FIRST.matcher(text);
        if (amount.matches()) {
            return moneyOf(amount.group(1), amount.group(2));
        }
        if (currency.matches()) {
            return moneyOf(currency.group(2), currency.group(1));
        }
        throw new IllegalArgumentException(
                "'" + cell.text() + "' is not an amount with its currency; write 120.00 USD");
    }

    private static Map<String, String> moneyOf(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency.toUpperCase(Locale.ROOT));
    }

    static Object sellers(SheetCell cell) {
        return split(cell, "[|｜\\r\\n]+").map(CellValues::seller).toList();
    }

    private static Map<String, String> seller(String text) {
        String plain = text.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
        int colon = plain.indexOf(':');
        if (colon > 0) {
            return Map.of(
                    "source",
                    plain.substring(0, colon).strip(),
                    "seller",
                    plain.substring(colon + 1).strip());
        }
        boolean domain = plain.matches("[^\\s.]+(\\.[^\\s.]+)+");
        return domain ? Map.of("domain", plain.toLowerCase(Locale.ROOT)) : Map.of("seller", text);
    }

    private static Stream<String> split(SheetCell cell, String separators) {
        List<String> parts = Arrays.asList(cell.text().split(separators));
        return parts.stream().map(String::strip).filter(p -> !p.isEmpty());
    }
}
