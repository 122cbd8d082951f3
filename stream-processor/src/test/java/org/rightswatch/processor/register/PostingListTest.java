package org.rightswatch.processor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingListTest {

    private static final int WIDEST = (MarkForm.MAX_WORDS - 1 + 1) / 2;
    private static final int LARGEST_KIND = (1 << 17) - 1;
    private static final long LARGEST_CELL = Postings.cell(Postings.posting((1 << 28) - 1, 11), 0xFFFF, 100, 100);

    private final PostingList list = new PostingList(1);

    @Test
    void aCellKeepsTheLargestOfEach() {
        assertThat(Postings.where(LARGEST_CELL)).isEqualTo(Postings.posting((1 << 28) - 1, 11));
        assertThat(Postings.form(Postings.where(LARGEST_CELL))).isEqualTo((1 << 28) - 1);
        assertThat(Postings.word(Postings.where(LARGEST_CELL))).isEqualTo(11);
        assertThat(Postings.classes(LARGEST_CELL)).isEqualTo(0xFFFF);
        assertThat(Postings.distinctiveness(LARGEST_CELL)).isEqualTo(100);
        assertThat(Postings.share(LARGEST_CELL)).isEqualTo(100);
        assertThat(LARGEST_CELL).isPositive();
    }

    @Test
    void anEntryOfTheDirectoryKeepsTheLargestOfEach() {
        long entry = Postings.entry(LARGEST_KIND, WIDEST, Postings.MOST, 100, 99);
        for (long either : new long[] {entry, Postings.last(entry)}) {
            assertThat(Postings.kind(either)).isEqualTo(LARGEST_KIND);
            assertThat(Postings.width(either)).isEqualTo(WIDEST);
            assertThat(Postings.count(either)).isEqualTo(Postings.MOST);
            assertThat(Postings.mostDistinctive(either)).isEqualTo(100);
            assertThat(Postings.largestShare(either)).isEqualTo(99);
        }
        assertThat(Postings.isLast(entry)).isFalse();
        assertThat(Postings.isLast(Postings.last(entry))).isTrue();
    }

    @Test
    void whatIsPackedIsReadAgainWholeFormsFirstThenByWidthAndKind() {
        list.add(7, part(1), new long[] {101});
        list.add(3, whole(2));
        list.add(7, whole(3));
        list.add(3, part(4), new long[] {104, 204, 304});
        list.add(7, part(5), new long[] {105});
        list.add(3, part(6), new long[] {106});

        long[] packed = new long[2 + list.packedSize(0, list.size())];
        int end = list.pack(0, list.size(), packed, 2);

        assertThat(end).isEqualTo(packed.length);
        assertThat(told(packed, 2))
                .containsExactly(
                        "3 2/15 []", "7 3/15 []", "3 6/0 [106]", "7 1/0 [101]", "7 5/0 [105]", "3 4/0 [104, 204, 304]");
    }

    @Test
    void anOutlineTellsWhereThePartsStandAndTheMostOfThem() {
        list.add(7, part(1, 30, 80), new long[] {101, 102});
        list.add(3, whole(2, 90));
        list.add(7, part(3, 60, 20), new long[] {103});
        long[] packed = new long[1 + list.packedSize(0, list.size())];
        list.pack(0, list.size(), packed, 1);
        Outline walked = new Outline();

        int end = walked.read(packed, 1);

        assertThat(end).isEqualTo(packed.length);
        long[] outlines = new long[3];
        walked.pack(outlines, 1);
        Outline unpacked = new Outline();
        unpacked.unpack(outlines, 1, 1);
        for (Outline outline : List.of(walked, unpacked)) {
            assertThat(outline.directory()).isEqualTo(1);
            assertThat(outline.partners()).isEqualTo(1 + 3); // three entries: wholes, one number, two numbers
            assertThat(outline.firstCell()).isEqualTo(1 + 3 + 3);
            assertThat(outline.mostOfWholes()).isEqualTo(90);
            assertThat(outline.mostOfParts()).isEqualTo(60);
            assertThat(outline.largestShare()).isEqualTo(80);
        }
    }

    @Test
    void rowsOfSeveralTermsStandOneAfterTheOther() {
        list.add(1, whole(1));
        list.add(2, whole(2));
        list.add(2, part(3), new long[] {9, 10});

        long[] packed = new long[list.packedSize(0, 1) + list.packedSize(1, 3)];
        int second = list.pack(0, 1, packed, 0);
        int end = list.pack(1, 3, packed, second);

        assertThat(end).isEqualTo(packed.length);
        assertThat(told(packed, 0)).containsExactly("1 1/15 []");
        assertThat(told(packed, second)).containsExactly("2 2/15 []", "2 3/0 [9, 10]");
        List<Integer> forms = new ArrayList<>();
        new Postings(packed).eachWhole(second, forms::add);
        assertThat(forms).containsExactly(2);
    }

    private static long whole(int form) {
        return whole(form, 70);
    }

    private static long whole(int form, int distinctiveness) {
        return Postings.cell(Postings.posting(form, Postings.WHOLE), 5, distinctiveness, 100);
    }

    private static long part(int form) {
        return part(form, 70, 40);
    }

    private static long part(int form, int distinctiveness, int share) {
        return Postings.cell(Postings.posting(form, 0), 5, distinctiveness, share);
    }

    /** Kind, form and word, and partners of each. */
    private static List<String> told(long[] packed, int begin) {
        PostingList read = new PostingList(1);
        Outline outline = new Outline();
        var _ = outline.read(packed, begin);
        read.addAll(packed, outline);
        List<String> told = new ArrayList<>();
        for (int p = 0; p < read.size(); p++) {
            int where = Postings.where(read.cell(p));
            told.add(read.kind(p) + " " + Postings.form(where) + "/" + Postings.word(where) + " "
                    + Arrays.toString(read.partners(p)));
        }
        return told;
    }
}
