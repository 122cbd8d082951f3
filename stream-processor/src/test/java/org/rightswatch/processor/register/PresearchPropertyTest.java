package org.rightswatch.processor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/** Presearch loses nothing that a full scan of the same judge, over every word and term, would report. */
class PresearchPropertyTest {

    @Property(tries = 300)
    void findsWhateverTheFullScanFinds(@ForAll("marks") List<String> texts, @ForAll("titles") String title) {
        List<Trademark> marks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Right right = mark("M" + i, texts.get(i));
            marks.add((Trademark) right);
        }
        Segment segment = SegmentBuilder.build(marks);
        Words words = new Words();
        words.clear();
        words.add(Field.TITLE, title);
        assertThat(presearch(segment, words)).containsAll(fullScan(segment, words));
    }

    private static Set<Integer> presearch(Segment segment, Words words) {
        Set<Integer> met = new TreeSet<>();
        new Presearch().search(segment, words, meeting -> met.add(meeting.mark()));
        return met;
    }

    /** Every word, and every two and three neighbouring words joined, against every term. */
    private static Set<Integer> fullScan(Segment segment, Words words) {
        Set<Integer> met = new TreeSet<>();
        Verifier verifier = new Verifier();
        verifier.use(segment, words, new Alternates(words), meeting -> met.add(meeting.mark()));
        for (int first = 0; first < words.count(); first++) {
            for (int last = first; last < Math.min(words.count(), first + 3); last++) {
                for (int term = 0; term < segment.terms().length().length; term++) {
                    verifier.verify(term, first, last, words.start(first), words.end(last), Verifier.AS_IT_IS);
                }
            }
        }
        return met;
    }

    /** A small alphabet, so that words of titles and marks are often near each other. */
    @Provide
    Arbitrary<List<String>> marks() {
        return phrase(1, 3).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> titles() {
        return phrase(1, 8);
    }

    private static Arbitrary<String> phrase(int least, int most) {
        Arbitrary<String> coined =
                Arbitraries.strings().withChars("velmorasn").ofMinLength(2).ofMaxLength(9);
        Arbitrary<String> known = Arbitraries.of(
                "velmora", "velmroa", "zenvora", "zenvara", "phillips", "filips", "bag", "case", "vel", "mora");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, coined), net.jqwik.api.Tuple.of(3, known))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(words -> String.join(" ", words));
    }
}
