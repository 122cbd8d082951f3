package org.rightswatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.replay.PairSimilarity;

/** {@code rightswatch similarity} on one thread: each mark against the next, none of them seen before. */
final class SimilarityBench implements Bench {

    private static final int MOST_PAIRS = 200_000;

    @Override
    public String name() {
        return "similarity";
    }

    @Override
    public String measures() {
        return "pairs of marks a second that one thread compares, lines read and written";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws IOException {
        List<Right> rights = Load.of(scale).rights(Math.min(scale.marks(), 2 * MOST_PAIRS));
        String pairs = pairs(rights);
        List<Double> processor = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        WarmUp warmUp = new WarmUp();
        while (!warmUp.isOver()) {
            Timer timer = new Timer();
            warmUp.add(compare(pairs) / timer.processorSeconds());
        }
        figures.accept(warmUp.told("similarity", "pairs/s"));
        for (int run = 0; run < scale.runs(); run++) {
            Timer timer = new Timer();
            long compared = compare(pairs);
            processor.add(compared / timer.processorSeconds());
            wall.add(compared / timer.wallSeconds());
        }
        figures.accept(new Figure("similarity, one thread", "pairs/s of processor time", processor));
        figures.accept(new Figure("similarity, one thread", "pairs/s on the wall", wall));
    }

    private static long compare(String pairs) throws IOException {
        return new PairSimilarity(complaint -> {})
                .run(new BufferedReader(new StringReader(pairs)), "bench", Writer.nullWriter())
                .pairs();
    }

    private static String pairs(List<Right> rights) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i + 1 < rights.size(); i += 2) {
            if (rights.get(i) instanceof Trademark a && rights.get(i + 1) instanceof Trademark b) {
                lines.append(a.text()).append('\t').append(b.text()).append('\n');
            }
        }
        return lines.toString();
    }
}
