package org.rightswatch.contracts.right;

/**
 * Values that many rights have in common (a holder, an office, a day, a list of classes), kept once: without it a million
 * rights take a third more memory. A small table that forgets: two values that want one place take turns. Safe for any number
 * of threads, because what it keeps is immutable in all its parts.
 */
final class Common {

    private static final int PLACES = 1 << 15;
    private static final Object[] KEPT = new Object[PLACES];

    private Common() {}

    /** The same value of an immutable class with final fields, or one that is equal to it. */
    @SuppressWarnings("unchecked") // of the same class
    static <T> T kept(T value) {
        int hash = value.hashCode() * 0x9E3779B9;
        int place = hash >>> 17;
        Object known = KEPT[place];
        if (known != null && known.getClass() == value.getClass() && known.equals(value)) {
            return (T) known;
        }
        KEPT[place] = value;
        return value;
    }
}
