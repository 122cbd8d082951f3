package org.rightswatch.processor.register;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.text.Words;

/**
 * Tells whose mark a place of a listing is, letter for letter, among all marks of a register: who reads ASICS reads the mark
 * of its holder, and not APICS misspelled. That holds for a rare word of a language too: whether it is read as the word or
 * as the other mark, it is not this one (usual words resemble no mark at all, see {@link Verifier}). A holder whose own marks
 * have both texts is meant either way. Remembers the place that was asked for last. One per thread.
 */
final class Namesakes {

    private static final int DISGUISED = Words.STYLED | Words.HIDDEN | Words.MASK_AFTER;

    private final Set<String> holders = new HashSet<>();
    private final Set<BitSet> standings = new HashSet<>();
    private List<LiveSegment> all = List.of();
    private Words words = new Words();
    private @Nullable Worth asked;
    private int from;
    private int to;

    /** From now on this listing is meant, and all of these marks; without {@code worth} nobody is anybody's namesake. */
    void use(List<LiveSegment> segments, Words listing, @Nullable Worth worth) {
        all = segments;
        words = listing;
        asked = worth;
        to = -1;
    }

    /** Of a mark, when a place of the listing resembles it in this way. */
    Namesake of(Trademark mark, MeetingEmitter.Place place) {
        Worth worth = asked;
        if (worth == null || !isMerelySimilar(place.likeness())) {
            return Namesake.NONE;
        }
        if (place.from() != from || place.to() != to) {
            from = place.from();
            to = place.to();
            find(worth, place.first(), place.last());
        }
        if (standings.isEmpty() || holders.contains(mark.holder())) {
            return Namesake.NONE;
        }
        BitSet mine = worth.standing(mark).orElseGet(BitSet::new);
        return isAnyAsWide(mine) ? Namesake.HERE : Namesake.ELSEWHERE;
    }

    /** Not what hides characters, and not what has all of the mark in it: a plural, a longer word, other spaces. */
    static boolean isMerelySimilar(Likeness likeness) {
        return switch (likeness) {
            case SHAPE, ONE_EDIT, VOWELS, READING, SOUND, HOMOPHONE -> true;
            default -> false;
        };
    }

    /** Whether another mark has all that this one has. No stream: this is asked tens of thousands of times a second. */
    private boolean isAnyAsWide(BitSet mine) {
        for (BitSet theirs : standings) {
            if (hasAll(theirs, mine)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(BitSet theirs, BitSet mine) {
        int bit = mine.nextSetBit(0);
        while (bit >= 0 && theirs.get(bit)) {
            bit = mine.nextSetBit(bit + 1);
        }
        return bit < 0;
    }

    private void find(Worth worth, int firstWord, int lastWord) {
        holders.clear();
        standings.clear();
        for (int w = firstWord; w <= lastWord; w++) {
            if (words.has(w, DISGUISED)) {
                return;
            }
        }
        for (LiveSegment segment : all) {
            segment.eachWritten(words, from, to, (mark, textWords) -> {
                holders.add(mark.holder());
                if (textWords == lastWord - firstWord + 1) {
                    worth.standing(mark).ifPresent(standings::add);
                }
            });
        }
    }
}
