package org.rightswatch.processor.text;

/**
 * Numbers with a unit written onto them, as listings are full of: "10bar", "64gb", "12pack", "3rd". Their digits stand for
 * no letters. The units are those of the SI, of data, and of trade in the listings that we saw (own list).
 */
public final class Measures {

    private static final String UNITS = "mm cm dm km nm um inch inches feet foot yard yards mile miles mil mils "
            + "ml cl dl ltr liter litre liters litres gal gallon gallons oz floz qt pt kg kgs mg gr gram grams lb lbs ton tons ct "
            + "pc pcs pack packs packung piece pieces pieza piezas pza uds set sets stk stuck pair pairs roll rolls sheet sheets "
            + "kw kwh wh watt watts mw kv volt volts mv mah ma amp amps va hz khz mhz ghz kb mb gb tb kbps mbps gbps bit bits "
            + "mp mpx px fps rpm psi bar db dpi gsm tpi hp cc nits lm lumen lumens led leds "
            + "ns ms us ko mo go to sqm sqft min mins minute minutes hr hrs hour hours day days week weeks month months year years yr yrs "
            + "st nd rd th way port ports pin pins ply speed bay bays stage step steps count xl xxl xxxl";

    private static final WordNumbers TABLE = new WordNumbers();

    static {
        for (String unit : UNITS.split(" ")) {
            TABLE.put(unit, 0);
        }
    }

    private Measures() {}

    /** Whether a word of the listing is digits and then a unit, nothing else. */
    public static boolean is(Words words, int w) {
        return is(words.chars(), words.start(w), words.end(w));
    }

    /** Whether a canonical word is digits and then a unit, nothing else. */
    static boolean is(String word) {
        return is(word.toCharArray(), 0, word.length());
    }

    private static boolean is(char[] chars, int from, int to) {
        int at = from;
        while (at < to && isDigit(chars[at])) {
            at++;
        }
        return at > from && at < to && TABLE.has(Keys.of(chars, at, to));
    }

    /** Whether a canonical word is a year of this century or the last. */
    static boolean isYear(String word) {
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && isDigit(word.charAt(2))
                && isDigit(word.charAt(3));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
