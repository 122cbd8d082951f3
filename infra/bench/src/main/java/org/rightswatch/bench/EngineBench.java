package org.rightswatch.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.processor.assess.Assessment;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.register.Register;

/** The engine alone, on one thread: a register of the full size beside one of 10,000 marks, on the same listings. */
final class EngineBench implements Bench {

    static final double THRESHOLD = 40;
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final int FEW = 10_000;

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public String measures() {
        return "listings a second that one thread matches, every sentence of every hit written; what a mark costs";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws IOException {
        Load load = Load.of(scale);
        Timer timer = new Timer();
        Register full = Register.of(load.rights(scale.marks()));
        String marks = full.size() + " marks";
        figures.accept(Figure.of("rights in memory to register, " + marks, "s", timer.wallSeconds()));
        figures.accept(Figure.of("index per mark", "bytes", full.indexBytes() / (double) full.size()));
        Register few = Register.of(load.rights(Math.min(FEW, scale.marks())));
        compare(scale, load.listings(), List.of(few, full), figures);
    }

    private static void compare(
            Scale scale, List<Listing> listings, List<Register> registers, Consumer<Figure> figures) {
        List<Double> wall = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        List<Double> growth = new ArrayList<>();
        List<Double> hits = new ArrayList<>();
        String marks = registers.getLast().size() + " marks";
        figures.accept(warmUp(listings, registers).told("engine, " + marks + ",", "listings/s"));
        for (int run = 0; run < scale.runs(); run++) {
            Run few = Run.of(MatchingEngine.over(registers.getFirst()), listings);
            Run all = Run.of(MatchingEngine.over(registers.getLast()), listings);
            wall.add(all.perWallSecond());
            processor.add(all.perProcessorSecond());
            growth.add(few.perProcessorSecond() / all.perProcessorSecond());
            hits.add(all.hits());
        }
        figures.accept(new Figure("engine, one thread, " + marks, "listings/s of processor time", processor));
        figures.accept(new Figure("engine, one thread, " + marks, "listings/s on the wall", wall));
        figures.accept(new Figure("hits", "a listing", hits));
        String few = registers.getFirst().size() + " marks";
        figures.accept(new Figure("processor time per listing against " + few, "times", growth));
    }

    /** With both registers by turns: what the compiler learned from one of them alone would favour it. */
    private static WarmUp warmUp(List<Listing> listings, List<Register> registers) {
        WarmUp warmUp = new WarmUp();
        while (!warmUp.isOver()) {
            var _ = Run.of(MatchingEngine.over(registers.getFirst()), listings);
            warmUp.add(
                    Run.of(MatchingEngine.over(registers.getLast()), listings).perProcessorSecond());
        }
        return warmUp;
    }

    /**
     * All listings once.
     *
     * @param hits a listing
     */
    record Run(double perWallSecond, double perProcessorSecond, double hits) {

        static Run of(MatchingEngine engine, List<Listing> listings) {
            Timer timer = new Timer();
            long hits = 0;
            for (Listing listing : listings) {
                for (Assessment hit : engine.assess(listing, THRESHOLD, DAY)) {
                    hits += hit.factors().isEmpty() ? 0 : 1;
                }
            }
            double count = listings.size();
            return new Run(count / timer.wallSeconds(), count / timer.processorSeconds(), hits / count);
        }
    }
}
