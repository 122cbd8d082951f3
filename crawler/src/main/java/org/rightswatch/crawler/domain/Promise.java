package org.rightswatch.crawler.domain;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Which names are worth a look: those that hold a watched mark, written straight, with digits or look-alike letters for
 * letters (UTS 39 skeleton), hyphenated, or off by one letter. Selects too much rather than too little: the engine decides.
 */
public final class Promise {

    private static final SpoofChecker SPOOF = new SpoofChecker.Builder().build();
    private static final IDNA UNICODE = IDNA.getUTS46Instance(IDNA.DEFAULT);
    private static final int SHORT = 4;
    private static final int LONG_ENOUGH_FOR_SLIPS = 6;

    private final List<String> terms;

    /** For these marks, as written. */
    public Promise(List<String> terms) {
        this.terms = terms.stream()
                .map(Promise::folded)
                .filter(term -> term.length() > 1)
                .distinct()
                .toList();
    }

    /** Whether a domain name is like one of the marks. */
    public boolean isIn(String name) {
        StringBuilder unicode = new StringBuilder();
        UNICODE.nameToUnicode(name, unicode, new IDNA.Info());
        String[] labels = unicode.toString().split("\\.", -1);
        for (int i = 0; i < labels.length - 1; i++) {
            if (isLike(labels[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isLike(String label) {
        String whole = folded(label);
        List<String> parts =
                List.of(label.split("-", -1)).stream().map(Promise::folded).toList();
        for (String term : terms) {
            boolean held = holds(whole, parts, term);
            if (held || slips(whole, term) || parts.stream().anyMatch(part -> slips(part, term))) {
                return true;
            }
        }
        return false;
    }

    /** Two or three Latin letters stand in too many words. */
    private static boolean holds(String whole, List<String> parts, String term) {
        if (term.length() < SHORT && isLatin(term)) {
            return whole.equals(term) || parts.contains(term);
        }
        return whole.contains(term);
    }

    private static boolean isLatin(String term) {
        return term.chars().allMatch(c -> c < 0x250);
    }

    private static boolean slips(String written, String term) {
        return term.length() >= LONG_ENOUGH_FOR_SLIPS
                && Math.abs(written.length() - term.length()) <= 1
                && isOneEditAway(written, term);
    }

    private static boolean isOneEditAway(String one, String other) {
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - head - tail <= 1 || isSwap(one, other, head, tail);
    }

    private static boolean isSwap(String one, String other, int head, int tail) {
        return one.length() == other.length()
                && one.length() - head - tail == 2
                && one.charAt(head) == other.charAt(head + 1)
                && one.charAt(head + 1) == other.charAt(head);
    }

    /** Letters only, one case, look-alikes made one: {@code rn} is {@code m}, {@code 0} is {@code o}, Cyrillic а is a. */
    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String letters = plain.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return SPOOF.getSkeleton(letters)
                .toLowerCase(Locale.ROOT)
                .replace("vv", "w")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
