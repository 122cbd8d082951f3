package org.rightswatch.processor.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks JSON that is written as our own producers write it, straight over its bytes. Whatever else it meets, it says that it
 * does not know ({@link Unusual}), also where it would be valid JSON: somebody slower has to look. Not thread-safe.
 */
final class JsonScanner {

    /** It is not written as usual. Thrown to leave: it knows no place, and costs little. */
    static final class Unusual extends Exception {

        private static final long serialVersionUID = 1;

        Unusual() {
            super("not written as usual", null, false, false);
        }
    }

    private static final byte[] NOTHING = {};
    private static final int MOST_KEPT = 256 << 10;

    /** More digits may not fit into a number. */
    private static final int MOST_DIGITS = 18;

    /** What decoding puts in the place of bytes that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] in = NOTHING;
    private int at;
    /** A text whose escapes are undone. */
    private byte[] unescaped = new byte[1 << 10];

    void begin(byte[] json) {
        in = json;
        at = 0;
    }

    /** Forgets the bytes; those after the value may be blanks alone. */
    void end() throws Unusual {
        blanks();
        if (at != in.length) {
            throw new Unusual();
        }
        forget();
    }

    /** Holds on to nothing that was read. */
    void forget() {
        in = NOTHING;
        if (unescaped.length > MOST_KEPT) {
            unescaped = new byte[1 << 10];
        }
    }

    private byte next() throws Unusual {
        if (at >= in.length) {
            throw new Unusual();
        }
        return in[at];
    }

    private void blanks() {
        while (at < in.length && isBlank(in[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Takes the character, blanks before it too. */
    void take(char ascii) throws Unusual {
        blanks();
        if (next() != ascii) {
            throw new Unusual();
        }
        at++;
    }

    /** Whether the object or array ends here; else a comma is taken unless this is its beginning. */
    boolean ends(char close, boolean first) throws Unusual {
        blanks();
        if (next() == close) {
            at++;
            return true;
        }
        if (!first) {
            take(',');
        }
        return false;
    }

    /**
     * Which of the names comes, its colon taken too. They are written in this order, some left out.
     *
     * @param after the one before it, -1 at the beginning
     */
    int name(byte[][] names, int after) throws Unusual {
        take('"');
        int end = at;
        while (end < in.length && in[end] != '"') {
            end++;
        }
        for (int i = 1; i <= names.length; i++) {
            int number = (after + i) % names.length;
            if (Arrays.equals(in, at, end, names[number], 0, names[number].length)) {
                at = end;
                take('"');
                take(':');
                return number;
            }
        }
        throw new Unusual();
    }

    /** A text. */
    String text() throws Unusual {
        take('"');
        int start = at;
        boolean ascii = true;
        while (true) {
            byte b = next();
            if (b == '"') {
                String text = decoded(in, start, at, ascii);
                at++;
                return text;
            }
            if (b == '\\') {
                return escaped(start, ascii);
            }
            if (b < ' ') {
                ascii = false;
                if (b >= 0) {
                    throw new Unusual(); // controls have to be escaped
                }
            }
            at++;
        }
    }

    private static String decoded(byte[] bytes, int from, int to, boolean ascii) throws Unusual {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (!ascii && text.indexOf(REPLACEMENT) >= 0) {
            throw new Unusual();
        }
        return text;
    }

    /** A text with escapes; the first one stands here. */
    private String escaped(int start, boolean asciiSoFar) throws Unusual {
        boolean ascii = asciiSoFar;
        int size = at - start;
        room(size);
        System.arraycopy(in, start, unescaped, 0, size);
        while (true) {
            byte b = next();
            at++;
            if (b == '"') {
                return decoded(unescaped, 0, size, ascii);
            }
            if (b >= 0 && b < ' ') {
                throw new Unusual();
            }
            ascii &= b >= 0;
            if (size == unescaped.length) {
                room(2 * size);
            }
            unescaped[size++] = b == '\\' ? escape() : b;
        }
    }

    private byte escape() throws Unusual {
        byte b = next();
        at++;
        return switch (b) {
            case '"', '\\', '/' -> b;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw new Unusual();
        };
    }

    private void room(int size) {
        if (size > unescaped.length) {
            unescaped = Arrays.copyOf(unescaped, Math.max(size, 2 * unescaped.length));
        }
    }

    /** A whole number that is not negative. */
    long number() throws Unusual {
        blanks();
        int start = at;
        long value = 0;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            value = 10 * value + in[at++] - '0';
            if (at - start > MOST_DIGITS) {
                throw new Unusual();
            }
        }
        boolean padded = at - start > 1 && in[start] == '0';
        if (at == start || padded) {
            throw new Unusual();
        }
        return value; // whatever follows, a comma or an end is asked for
    }
}
