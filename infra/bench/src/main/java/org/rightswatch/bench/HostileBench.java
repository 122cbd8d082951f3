package org.rightswatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.register.Register;

/** Listings and marks that somebody made to be slow, or that are merely odd: what the worst of them costs. */
final class HostileBench implements Bench {

    private static final int MARKS = 10_000;
    private static final int WORDS = 100_000;
    private static final int LINES = 20_000;
    /** Runs that do not count: a service has been running for a while when such a listing comes. */
    private static final int WARMING_UP = 10;

    private static final int MEBIBYTES_5 = 5 * 1024 * 1024;
    private static final String COINED = "velmora";

    /** A listing that is hard on one register, in every run another one of its kind where that is harder. */
    private record Hard(String name, MatchingEngine engine, IntFunction<Listing> listings) {

        Hard(String name, MatchingEngine engine, Listing listing) {
            this(name, engine, run -> listing);
        }

        double millis(int run) {
            Listing listing = listings.apply(run + WARMING_UP);
            Timer timer = new Timer();
            var _ = engine.assess(listing, EngineBench.THRESHOLD, EngineBench.DAY)
                    .size();
            return timer.processorSeconds() * 1000;
        }
    }

    @Override
    public String name() {
        return "hostile";
    }

    @Override
    public String measures() {
        return "milliseconds that one listing of the worst kind costs one thread";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws IOException {
        for (Hard hard : hard(Load.of(scale).rights(scale.marks()))) {
            List<Double> millis = new ArrayList<>();
            for (int run = -WARMING_UP; run < scale.runs(); run++) {
                double took = hard.millis(run);
                if (run >= 0) {
                    millis.add(took);
                }
            }
            figures.accept(new Figure(hard.name, "ms of processor time", millis));
        }
    }

    private static List<Hard> hard(List<Right> usual) {
        List<Right> odd = List.of(Load.right("ONE", "k"), Load.right("NOTHING", "!!!"), Load.right("MARK", COINED));
        MatchingEngine some = MatchingEngine.over(
                Register.of(Stream.concat(usual.stream(), odd.stream()).toList()));
        String lorem = COINED + " lorem ipsum dolor sit amet ";
        return List.of(
                new Hard("5 MiB of text", some, listing(lorem.repeat(MEBIBYTES_5 / lorem.length()))),
                new Hard("100,000 words, none twice", some, HostileBench::words),
                new Hard("100,000 times one word", some, listing(words(i -> COINED))),
                new Hard("emoji only", some, listing("🎒✨👜".repeat(20_000))),
                new Hard("unpaired surrogates", some, listing("\uD83D velmora \uDC00 ".repeat(20_000))),
                new Hard("5 MiB of references to characters", some, listing("&a;".repeat(MEBIBYTES_5 / 3))),
                new Hard("one letter after another", some, listing(words(i -> "k"))),
                new Hard("a document of 100,000 words on 20,000 lines, none twice", some, HostileBench::document),
                new Hard("a document of 20,000 lines with the same mark", some, Load.document("H", catalogue())),
                new Hard("10,000 marks with the same word alone", alike(""), listing(COINED + " bag")),
                new Hard("10,000 marks that share a word", alike(" bag"), listing(COINED + " bag")));
    }

    private static Listing listing(String text) {
        return Load.listing("H", text.substring(0, Math.min(80, text.length())), text);
    }

    /** Words that no run had before, so that none of them is known. */
    private static Listing words(int run) {
        return listing(words(i -> word(run * WORDS + i)));
    }

    private static String word(int number) {
        return Integer.toString(number, 36) + "x";
    }

    /** The same as a document of short lines. */
    private static Listing document(int run) {
        return Load.document(
                "H",
                lines(i -> IntStream.range(run * WORDS + i * WORDS / LINES, run * WORDS + (i + 1) * WORDS / LINES)
                        .mapToObj(HostileBench::word)
                        .collect(Collectors.joining(" "))));
    }

    /** A price list: the mark, goods, a part for them and a price on each line. */
    private static String catalogue() {
        return lines(i -> COINED + " watch " + i + " leather strap 12.90 EUR");
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, LINES).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String words(IntFunction<String> word) {
        return IntStream.range(0, WORDS).mapToObj(word).collect(Collectors.joining(" "));
    }

    /** Marks of one coined word, with a number behind it where they have another word too. */
    private static MatchingEngine alike(String more) {
        return MatchingEngine.over(Register.of(IntStream.range(0, MARKS)
                .mapToObj(i -> Load.right("M" + i, COINED + (more.isEmpty() ? "" : more + i)))
                .toList()));
    }
}
