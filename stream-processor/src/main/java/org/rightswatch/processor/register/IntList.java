package org.rightswatch.processor.register;

import java.util.Arrays;

/** A growing list of ints without boxes. */
final class IntList {

    private int[] values;
    private int size;

    IntList() {
        this(256);
    }

    /** @param room for so many it need not grow */
    IntList(int room) {
        values = new int[Math.max(16, room)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int get(int index) {
        return values[index];
    }

    boolean has(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
