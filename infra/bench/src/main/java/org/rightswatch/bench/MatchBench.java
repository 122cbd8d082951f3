package org.rightswatch.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.register.Register;

/** The engine alone, on one thread: a register of the full size beside one of a hundredth of it, on the same listings. */
final class MatchBench implements Bench {

    private static final double THRESHOLD = 40;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final int SMALL = 100;

    @Override
    public String name() {
        return "match";
    }

    @Override
    public String measures() {
        return "listings a second that one thread of the engine matches, and what a mark costs";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) {
        Load load = Load.of(scale.marks());
        List<Right> rights = load.rights();
        long start = System.nanoTime();
        Register full = Register.of(rights);
        figures.accept(Figure.of("compiling " + full.size() + " marks", "s", seconds(start)));
        figures.accept(Figure.of("index per mark", "bytes", full.indexBytes() / (double) full.size()));
        Register small = Register.of(rights.subList(0, Math.max(1, scale.marks() / SMALL)));
        compare(scale, load.listings(scale.listings()), full, small, figures);
    }

    private static void compare(
            Scale scale, List<Listing> listings, Register full, Register small, Consumer<Figure> figures) {
        List<Double> rates = new ArrayList<>();
        List<Double> growth = new ArrayList<>();
        for (int run = 0; run <= scale.runs(); run++) {
            double few = rate(MatchingEngine.over(small), listings);
            double all = rate(MatchingEngine.over(full), listings);
            if (run > 0) { // the first warms up
                rates.add(all);
                growth.add(few / all);
            }
        }
        figures.accept(
                new Figure("engine, one thread, listings of 50 words, " + full.size() + " marks", "listings/s", rates));
        figures.accept(new Figure("time per listing against " + small.size() + " marks", "times", growth));
    }

    private static double rate(MatchingEngine engine, List<Listing> listings) {
        long start = System.nanoTime();
        for (Listing listing : listings) {
            var _ = engine.assess(listing, THRESHOLD, DAY);
        }
        return listings.size() / seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
