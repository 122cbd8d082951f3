package org.rightswatch.processor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PostingListTest {

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
        for (boolean last : new boolean[] {false, true}) {
            long entry = Postings.entry(LARGEST_KIND, Postings.MOST, Postings.MOST - 1, last);
            assertThat(Postings.kind(entry)).isEqualTo(LARGEST_KIND);
            assertThat(Postings.wholes(entry)).isEqualTo(Postings.MOST);
            assertThat(Postings.ofParts(entry)).isEqualTo(Postings.MOST - 1);
            assertThat(entry < 0).isEqualTo(last);
        }
    }

    @Test
    void whatIsPackedIsReadAgainByKindWholeFormsFirst() {
        list.add(7, part(1), codes(101));
        list.add(3, whole(2));
        list.add(7, whole(3));
        list.add(3, part(4), codes(104, 204, 304));
        list.add(7, part(5), codes(105));
        list.sortByKind();

        long[] packed = new long[2 + list.packedSize(0, list.size())];
        int end = list.pack(0, list.size(), packed, 2);

        assertThat(end).isEqualTo(packed.length);
        assertThat(Postings.size(packed, 2)).isEqualTo(packed.length - 2 - 2); // without the directory of two kinds
        assertThat(told(packed, 2))
                .containsExactly("3 2/15 []", "3 4/0 [104, 204, 304]", "7 3/15 []", "7 1/0 [101]", "7 5/0 [105]");
    }

    @Test
    void rowsOfSeveralTermsStandOneAfterTheOther() {
        list.add(1, whole(1));
        list.add(2, whole(2));
        list.add(2, part(3), codes(9, 10));

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
        return Postings.cell(Postings.posting(form, Postings.WHOLE), 5, 70, 100);
    }

    private static long part(int form) {
        return Postings.cell(Postings.posting(form, 0), 5, 70, 40);
    }

    /** Of one form, as {@link Partners} marks them. */
    private static long[] codes(long... codes) {
        long[] marked = codes.clone();
        for (int i = 0; i + 1 < marked.length; i++) {
            marked[i] |= Long.MIN_VALUE;
        }
        return marked;
    }

    /** Kind, form and word, and partners of each. */
    private static List<String> told(long[] packed, int begin) {
        PostingList read = new PostingList(1);
        read.addAll(packed, begin);
        List<String> told = new ArrayList<>();
        for (int p = 0; p < read.size(); p++) {
            int where = Postings.where(read.cell(p));
            long[] partners = LongStream.of(read.partners(p))
                    .map(code -> code & Long.MAX_VALUE)
                    .toArray();
            told.add(read.kind(p) + " " + Postings.form(where) + "/" + Postings.word(where) + " "
                    + Arrays.toString(partners));
        }
        return told;
    }
}
