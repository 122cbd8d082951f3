package org.rightswatch.crawler.money;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Currency codes, the signs and abbreviations shops use for them, and what a country pays with. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.startsWith("X") || code.equals("XOF") || code.equals("XAF") || code.equals("XPF"))
            .collect(Collectors.toUnmodifiableSet());

    /** Codes that pages use though ISO has none or a newer one. */
    private static final Map<String, String> OLD = Map.of(
            "RUR", "RUB", "RMB", "CNY", "CNH", "CNY", "NTD", "TWD", "UKP", "GBP", "TRL", "TRY", "BYR", "BYN", "ROL",
            "RON", "PLZ", "PLN", "YTL", "TRY");

    /** Signs that mean one currency wherever they stand; longer ones first. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("US $", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("U$S", "USD"),
            Map.entry("U$D", "USD"),
            Map.entry("C $", "CAD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("CDN$", "CAD"),
            Map.entry("AU $", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("A$", "AUD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("NZ $", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("NT$", "TWD"),
            Map.entry("S$", "SGD"),
            Map.entry("R$", "BRL"),
            Map.entry("MX$", "MXN"),
            Map.entry("CLP$", "CLP"),
            Map.entry("COP$", "COP"),
            Map.entry("RD$", "DOP"),
            Map.entry("Bs.", "BOB"),
            Map.entry("S/.", "PEN"),
            Map.entry("S/", "PEN"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("CN¥", "CNY"),
            Map.entry("JP¥", "JPY"),
            Map.entry("元", "CNY"),
            Map.entry("円", "JPY"),
            Map.entry("₽", "RUB"),
            Map.entry("руб", "RUB"),
            Map.entry("₸", "KZT"),
            Map.entry("тг", "KZT"),
            Map.entry("тенге", "KZT"),
            Map.entry("₴", "UAH"),
            Map.entry("грн", "UAH"),
            Map.entry("₪", "ILS"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("원", "KRW"),
            Map.entry("₫", "VND"),
            Map.entry("VNĐ", "VND"),
            Map.entry("฿", "THB"),
            Map.entry("บาท", "THB"),
            Map.entry("₱", "PHP"),
            Map.entry("RM", "MYR"),
            Map.entry("zł", "PLN"),
            Map.entry("Kč", "CZK"),
            Map.entry("Ft", "HUF"),
            Map.entry("lei", "RON"),
            Map.entry("лв", "BGN"),
            Map.entry("Fr.", "CHF"),
            Map.entry("SFr", "CHF"),
            Map.entry("kn", "HRK"),
            Map.entry("Kn", "HRK"),
            Map.entry("KN", "HRK"),
            Map.entry("Zł", "PLN"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("Lei", "RON"),
            Map.entry("LEI", "RON"),
            Map.entry("KČ", "CZK"),
            Map.entry("Руб", "RUB"),
            Map.entry("РУБ", "RUB"),
            Map.entry("ЛВ", "BGN"),
            Map.entry("Лв", "BGN"),
            Map.entry("р.", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("TL", "TRY"),
            Map.entry("ر.س", "SAR"),
            Map.entry("د.إ", "AED"),
            Map.entry("ج.م", "EGP"),
            Map.entry("د.ك", "KWD"),
            Map.entry("₦", "NGN"),
            Map.entry("FCFA", "XOF"),
            Map.entry("CFA", "XOF"),
            Map.entry("₾", "GEL"),
            Map.entry("₲", "PYG"),
            Map.entry("₡", "CRC"),
            Map.entry("₼", "AZN"),
            Map.entry("֏", "AMD"),
            Map.entry("Rp", "IDR"),
            Map.entry("Rs.", "INR"),
            Map.entry("Rs", "INR"),
            Map.entry("ден", "MKD"),
            Map.entry("дин", "RSD"),
            Map.entry("din.", "RSD"),
            Map.entry("сум", "UZS"),
            Map.entry("KM", "BAM"),
            Map.entry("Lt", "EUR"),
            Map.entry("Br", "BYN"),
            Map.entry("₮", "MNT"));

    private static final Pattern SIGN = Pattern.compile(SIGNS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Currencies::bounded)
            .collect(Collectors.joining("|", "(?:", ")")));

    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])");

    private Currencies() {}

    /** The ISO 4217 code that a page's code stands for, or null when it is none. */
    public static @Nullable String code(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String code = written.strip().toUpperCase(Locale.ROOT);
        String current = OLD.getOrDefault(code, code);
        return CODES.contains(current) ? current : null;
    }

    /** The code that a page's code or sign stands for; a sign that several countries share needs the market. */
    public static @Nullable String of(@Nullable String written, List<String> market) {
        String code = code(written);
        return code != null || written == null ? code : inText(written, market);
    }

    /** The currency of a country, or null for an unknown one. */
    public static @Nullable String ofCountry(String country) {
        if (country.equals("EM") || country.equals("EU")) {
            return "EUR";
        }
        try {
            Currency currency = Currency.getInstance(Locale.of("", country));
            return currency == null ? null : currency.getCurrencyCode();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** How many decimals prices of a currency have; 0 for those whose minor unit is out of use. */
    public static int decimals(String currency) {
        return switch (currency) {
            case "COP", "IDR", "RSD", "AMD", "KZT", "MNT", "UZS", "IRR", "LBP", "MMK", "LAK", "CRC", "TWD", "HUF" -> 0;
            default ->
                CODES.contains(currency)
                        ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
                        : 2;
        };
    }

    /** The currency that a few characters beside a number name, or null. */
    static @Nullable String inText(String text, List<String> market) {
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            String known = code(code.group(1));
            if (known != null) {
                return known;
            }
        }
        Matcher sign = SIGN.matcher(text);
        if (sign.find()) {
            return local(SIGNS.getOrDefault(sign.group(), ""), market);
        }
        return shared(text, market);
    }

    /** Signs that are one currency in most places and another in a few. */
    private static String local(String currency, List<String> market) {
        if (currency.equals("CNY") && market.contains("TW")) {
            return "TWD";
        }
        if (currency.equals("INR")) {
            String rupees = first(market, Set.of("PKR", "LKR", "NPR", "MUR", "INR"), null);
            return rupees == null ? "INR" : rupees;
        }
        return currency;
    }

    /** Dollar, yen and crown signs. */
    private static @Nullable String shared(String text, List<String> market) {
        if (text.indexOf('$') >= 0 || text.indexOf('＄') >= 0) {
            return first(
                    market,
                    Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS", "UYU"),
                    "USD");
        }
        if (text.indexOf('¥') >= 0 || text.indexOf('￥') >= 0) {
            return first(market, Set.of("JPY", "CNY"), "CNY");
        }
        if (KRONER.matcher(text).find()) {
            return first(market, Set.of("SEK", "NOK", "DKK", "ISK", "CZK"), null);
        }
        return RAND.matcher(text).find() ? first(market, Set.of("ZAR"), null) : null;
    }

    private static final Pattern RAND = Pattern.compile("(?<!\\p{L})R(?!\\p{L})");

    private static final Pattern KRONER = Pattern.compile("(?i)(?<![a-z])kr\\.?(?![a-z])|,-|:-");

    private static @Nullable String first(List<String> market, Set<String> among, @Nullable String otherwise) {
        for (String country : market) {
            String currency = ofCountry(country);
            if (currency != null && among.contains(currency)) {
                return currency;
            }
        }
        return otherwise;
    }

    private static String bounded(String sign) {
        boolean word = sign.chars().allMatch(c -> Character.isLetter(c) && c < 0x500);
        String quoted = Pattern.quote(sign);
        return word ? "(?<![\\p{L}])" + quoted + "(?![\\p{L}])" : quoted;
    }
}
