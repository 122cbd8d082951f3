package org.rightswatch.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One measured figure.
 *
 * @param name what it is
 * @param unit of the values
 * @param values of every run, in their order
 */
public record Figure(String name, String unit, List<Double> values) {

    public Figure {
        values = List.copyOf(values);
    }

    static Figure of(String name, String unit, double... values) {
        return new Figure(name, unit, Arrays.stream(values).boxed().toList());
    }

    /** The middle one; of an even number the lower middle. */
    public double median() {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    /** {@code engine, one thread: 41200 listings/s (40100 41200 43000)}. */
    @Override
    public String toString() {
        String all = values.size() == 1
                ? ""
                : values.stream().map(Figure::print).collect(Collectors.joining(" ", " (", ")"));
        return name + ": " + print(median()) + " " + unit + all;
    }

    private static String print(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
