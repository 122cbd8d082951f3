package org.rightswatch.processor.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.processor.similarity.MarkSimilarity;

/** Reads {@code mark_a<TAB>mark_b} lines and writes each with its similarity and the factors. */
public final class PairSimilarity {

    private final Consumer<String> complaints;

    /** What a run did. */
    public record Summary(long pairs, long bad) {}

    /** @param complaints receives one line for each line of input that is no pair */
    public PairSimilarity(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    /** Streams all pairs; a header line {@code mark_a<TAB>mark_b} is left out. {@code name} is how complaints call the input. */
    public Summary run(BufferedReader pairs, String name, Writer out) throws IOException {
        MarkSimilarity similarity = new MarkSimilarity();
        long number = 0;
        long done = 0;
        long bad = 0;
        for (String line = pairs.readLine(); line != null; line = pairs.readLine()) {
            number++;
            int tab = line.indexOf('\t');
            if (tab < 0 && !line.isBlank()) {
                bad++;
                complaints.accept(Line.of(name + ":" + number + ": no tab; write mark_a<TAB>mark_b"));
            } else if (tab >= 0 && !(number == 1 && line.startsWith("mark_a\t"))) {
                done++;
                write(similarity, line.substring(0, tab), second(line, tab), out);
            }
        }
        return new Summary(done, bad);
    }

    private static String second(String line, int tab) {
        int end = line.indexOf('\t', tab + 1);
        return end < 0 ? line.substring(tab + 1) : line.substring(tab + 1, end);
    }

    private static void write(MarkSimilarity similarity, String a, String b, Writer out) throws IOException {
        MarkSimilarity.Comparison found = similarity.compare(a, b);
        out.append(a).append('\t').append(b).append('\t');
        out.append(BigDecimal.valueOf(found.score())
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString())
                .append('\t')
                .append(found.factors())
                .append('\n');
    }
}
