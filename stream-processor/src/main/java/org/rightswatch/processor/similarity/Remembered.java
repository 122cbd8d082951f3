package org.rightswatch.processor.similarity;

import java.util.function.ToDoubleBiFunction;

/**
 * What was found out about two texts last, in either order: of marks of one word the same two are compared as wholes, as words,
 * and from both sides. Not thread-safe.
 */
final class Remembered {

    private final ToDoubleBiFunction<String, String> measure;
    private String one = "";
    private String other = "";
    private double last;

    /** @param measure says the same of two texts in either order */
    Remembered(ToDoubleBiFunction<String, String> measure) {
        this.measure = measure;
        last = measure.applyAsDouble(one, other);
    }

    double of(String a, String b) {
        if (!(a.equals(one) && b.equals(other)) && !(a.equals(other) && b.equals(one))) {
            last = measure.applyAsDouble(a, b);
            one = a;
            other = b;
        }
        return last;
    }
}
