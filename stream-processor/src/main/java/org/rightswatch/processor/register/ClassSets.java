package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.contracts.right.Trademark;

/** Numbers the sets of Nice classes that the marks of a segment are registered for. */
public final class ClassSets {

    /** In a set beside the classes: the mark says in words what its goods are, so that more than its classes decide. */
    public static final long DESCRIBED = 1;

    /** The number of every set beyond the first {@link #MOST}: nothing is ruled out for it. */
    static final int ANY = 0;

    private static final int MOST = Character.MAX_VALUE;

    private final Map<Long, Integer> numbers = new HashMap<>();
    private long[] sets = new long[64];
    private int size = 1;

    ClassSets() {}

    /** Nice classes as a set of bits, bit 25 for class 25. */
    public static long of(List<Integer> classes) {
        long set = 0;
        for (int number : classes) {
            set |= number > 0 && number < Long.SIZE ? 1L << number : 0;
        }
        return set;
    }

    /** The number of the mark's set. */
    int number(Trademark mark) {
        String goods = mark.goods();
        long set = of(mark.niceClasses()) | (goods == null || goods.isBlank() ? 0 : DESCRIBED);
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        if (size > MOST) {
            return ANY;
        }
        if (size == sets.length) {
            sets = Arrays.copyOf(sets, size * 2);
        }
        sets[size] = set;
        numbers.put(set, size);
        return size++;
    }

    /** The sets by their numbers; the first one means nothing. */
    long[] sets() {
        return Arrays.copyOf(sets, size);
    }
}
