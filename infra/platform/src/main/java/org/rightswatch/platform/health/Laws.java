package org.rightswatch.platform.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Counts the laws: {@code rightswatch.law.begun{law}}, {@code rightswatch.law.ended{law,end,reason}} and
 * {@code rightswatch.law.pending{law}}, the same names in every service, so that they can be balanced anywhere.
 */
public final class Laws {

    public static final String BEGUN = "rightswatch.law.begun";
    public static final String ENDED = "rightswatch.law.ended";
    public static final String PENDING = "rightswatch.law.pending";

    private final MeterRegistry meters;
    /** Looking a counter up in the registry costs more than what some services do for a record. */
    private final Map<End, Counter> begun = new ConcurrentHashMap<>();

    private final Map<End, Counter> ended = new ConcurrentHashMap<>();

    private record End(Law law, String end, String reason) {}

    public Laws(MeterRegistry meters) {
        this.meters = meters;
    }

    /** One thing begins. */
    public void begin(Law law) {
        begin(law, 1);
    }

    /** So many things begin. */
    public void begin(Law law, long count) {
        begun.computeIfAbsent(
                        new End(law, "", ""),
                        key -> Counter.builder(BEGUN).tag("law", law.tag()).register(meters))
                .increment((double) count);
    }

    /** One thing ended in this way. */
    public void end(Law law, String end) {
        end(law, end, "", 1);
    }

    /** So many things ended in this way. */
    public void end(Law law, String end, long count) {
        end(law, end, "", count);
    }

    /** One thing ended in this way for this reason (a word from an enum, never free text). */
    public void end(Law law, String end, String reason) {
        end(law, end, reason, 1);
    }

    /** So many things ended in this way for this reason. */
    public void end(Law law, String end, String reason, long count) {
        if (!law.ends().contains(end)) {
            throw new IllegalArgumentException("law " + law + " knows no end " + end + ", only " + law.ends());
        }
        ended.computeIfAbsent(
                        new End(law, end, reason),
                        key -> Counter.builder(ENDED)
                                .tags("law", law.tag(), "end", end, "reason", reason)
                                .register(meters))
                .increment((double) count);
    }

    /** How many things have begun and not yet ended, asked whenever the law is read. */
    public void pending(Law law, Supplier<Number> count) {
        Gauge.builder(PENDING, count)
                .tag("law", law.tag())
                .strongReference(true)
                .register(meters);
    }

    /** Every law as it stands. */
    public List<Balance> balances() {
        return Arrays.stream(Law.values()).map(this::balance).toList();
    }

    /** One law as it stands. */
    public Balance balance(Law law) {
        Map<String, Long> ends = meters.find(ENDED).tag("law", law.tag()).counters().stream()
                .collect(Collectors.groupingBy(
                        Laws::endOf, TreeMap::new, Collectors.summingLong(c -> Math.round(c.count()))));
        double begun = meters.find(BEGUN).tag("law", law.tag()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        double pending = meters.find(PENDING).tag("law", law.tag()).gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
        return new Balance(law, Math.round(begun), ends, Math.round(pending));
    }

    private static String endOf(Meter meter) {
        String end = meter.getId().getTag("end");
        return end == null ? "" : end;
    }

    /**
     * A law's two sides.
     *
     * @param ends counts by way of ending
     * @param pending begun and known not to have ended yet
     */
    public record Balance(Law law, long begun, Map<String, Long> ends, long pending) {

        /** Whether both sides agree. */
        public boolean balanced() {
            return begun == pending + ended();
        }

        /** The right-hand side without what is pending. */
        public long ended() {
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }

        /** {@code listings read 420 = matched 61 + unchanged 2 + unmatched 357}. */
        @Override
        public String toString() {
            String right = ends.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(" + "));
            String tail = pending == 0 ? "" : " + pending " + pending;
            return law.words() + " " + begun + (balanced() ? " = " : " ≠ ") + (right.isEmpty() ? "0" : right) + tail;
        }
    }
}
