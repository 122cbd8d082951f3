package org.rightswatch.processor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Reading;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.Words;

/** Presearch loses nothing that a full scan of the same judge, over every word and term, would report. */
class PresearchPropertyTest {

    private static final List<UnaryOperator<String>> EVASIONS = List.of(
            word -> word,
            word -> word,
            word -> word.replace('o', '0').replace('l', '1'),
            word -> word.replace('e', '3').replace('a', '4'),
            word -> word.replace('a', 'а').replace('e', 'е').replace('o', 'о'),
            word -> word + "s",
            word -> word + "shop",
            word -> word + "2024",
            word -> word.replace("m", "rn"),
            word -> word.replace("d", "cl"),
            word -> word.substring(0, 1) + "\u200B" + word.substring(1),
            word -> word.substring(0, 1) + word.substring(Math.min(2, word.length())),
            word -> word.substring(0, 1) + word.substring(1).replaceAll("[aeiou]", ""),
            word -> word.substring(0, 1) + "-" + word.substring(Math.min(2, word.length())),
            word -> word.replaceFirst("(?<=..)[a-z]", "$0-$0"),
            word -> String.join(" ", word.split("")),
            word -> word.codePoints()
                    .map(c -> c >= 'a' && c <= 'z' ? 0x1D41A + c - 'a' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());

    @Property(tries = 300)
    void findsWhateverTheFullScanFinds(@ForAll("marks") List<String> texts, @ForAll("titles") String title) {
        List<Trademark> marks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Right right = mark("M" + i, texts.get(i));
            marks.add((Trademark) right);
        }
        Segment segment = segment(marks);
        Words words = new Words();
        words.clear();
        words.add(Field.TITLE, title);
        assertThat(presearch(segment, words)).containsAll(fullScan(segment, words));
    }

    /** The second time every word is known, and stands in another field. */
    @Property(tries = 200)
    void findsTheSameAmongWordsThatAreKnown(@ForAll("marks") List<String> texts, @ForAll("titles") String title) {
        List<Trademark> marks = new ArrayList<>();
        for (String text : texts) {
            Right right = mark("M" + marks.size(), text);
            marks.add((Trademark) right);
        }
        Words first = new Words();
        first.clear();
        first.add(Field.TITLE, title);
        Words second = new Words();
        second.clear();
        second.add(Field.DESCRIPTION, title);
        Segment segment = segment(marks);
        Set<Integer> met = presearch(segment, first);
        assertThat(presearch(segment, first)).isEqualTo(met);
        assertThat(presearch(segment, second)).isEqualTo(met);
    }

    private static Segment segment(List<Trademark> marks) {
        Segment.Forms forms = FormTable.of(marks);
        return SegmentBuilder.build(marks.toArray(Trademark[]::new), forms, Elements.of(forms), Dilution.NONE);
    }

    private static Set<Integer> presearch(Segment segment, Words words) {
        Set<Integer> met = new TreeSet<>();
        new Presearch().search(segment, List.of(), words, meeting -> met.add(meeting.mark()));
        return met;
    }

    /** Every word, its other spellings and readings, and two and three neighbouring words joined, against every term. */
    private static Set<Integer> fullScan(Segment segment, Words words) {
        Set<Integer> met = new TreeSet<>();
        Alternates alternates = new Alternates();
        alternates.use(words);
        MeetingEmitter emitter = new MeetingEmitter();
        emitter.use(segment, List.of(), words, alternates, meeting -> met.add(meeting.mark()));
        Verifier verifier = new Verifier(emitter::emit);
        verifier.use(segment, words, alternates);
        for (int first = 0; first < words.count(); first++) {
            for (int term = 0; term < segment.terms().length().length; term++) {
                for (int last = first; last < Math.min(words.count(), first + 3); last++) {
                    verifier.verify(term, first, last, words.start(first), words.end(last), Verifier.AS_IT_IS);
                }
                for (String other : others(alternates, words, first)) {
                    verifier.verify(term, first, first, words.start(first), words.end(first), other);
                }
            }
        }
        return met;
    }

    private static List<String> others(Alternates alternates, Words words, int w) {
        if (Scripts.unsegmented(words.script(w))) {
            return List.of();
        }
        List<String> others = new ArrayList<>(alternates.of(w));
        if (!alternates.isOrdinary(w)) {
            others.addAll(alternates.shortened(w));
        }
        Reading.latinForm(words.text(w)).ifPresent(others::add);
        return others;
    }

    /** A small alphabet, so that words of titles and marks are often near each other. */
    @Provide
    Arbitrary<List<String>> marks() {
        return phrase(1, 3).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> titles() {
        return varied().list().ofMinSize(1).ofMaxSize(8).map(words -> String.join(" ", words));
    }

    /** Words as they are, and as sellers write them who do not want to be found. */
    private static Arbitrary<String> varied() {
        return Combinators.combine(phrase(1, 1), Arbitraries.of(EVASIONS)).as((word, evasion) -> evasion.apply(word));
    }

    private static Arbitrary<String> phrase(int least, int most) {
        Arbitrary<String> coined =
                Arbitraries.strings().withChars("velmorasn").ofMinLength(2).ofMaxLength(9);
        Arbitrary<String> known = Arbitraries.of(
                "velmora",
                "velmroa",
                "zenvora",
                "zenvara",
                "krendalistor",
                "web3",
                "node-zenvora",
                "git.example/mora/velmora",
                "phillips",
                "filips",
                "bag",
                "case",
                "vel",
                "mora",
                "burnclad",
                "k9shop",
                "велмора",
                "ζενβορα",
                "阿玛尼",
                "ヴェルモラ");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, coined), net.jqwik.api.Tuple.of(3, known))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(words -> String.join(" ", words));
    }
}
