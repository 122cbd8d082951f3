package org.rightswatch.processor.register;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/**
 * Gathers the marks that the text of another one merely resembles: how words that are that text weigh for them depends on
 * whether somebody has it registered, see {@link Namesakes}. Asks presearch for nothing else, so that the thousands of marks
 * which have a word of the text are passed over. One thread.
 */
final class Resembling implements MeetingSink, Worth {

    private static final float[] NOTHING = new float[101];

    private final Register register;
    private final Set<RightId> found;
    private final Presearch presearch = new Presearch();
    private final Words words = new Words();

    /** @param found receives the marks of {@code register} */
    Resembling(Register register, Set<RightId> found) {
        this.register = register;
        this.found = found;
    }

    void search(Trademark other) {
        words.clear();
        words.add(Field.TITLE, other.text());
        if (words.count() > 0) {
            register.search(presearch, words, this);
        }
    }

    @Override
    public void accept(Meeting meeting) {
        if (meeting.from() == words.start(0) && meeting.to() == words.end(words.count() - 1)) {
            found.add(meeting.trademark().id());
        }
    }

    @Override
    public Optional<Worth> worth() {
        return Optional.of(this);
    }

    @Override
    public double least() {
        return 0;
    }

    @Override
    public double of(Meeting meeting) {
        return ofPlace(meeting.likeness(), meeting.alike(), meeting.firstWord());
    }

    @Override
    public double ofPlace(Likeness likeness, float alike, int firstWord) {
        boolean part = likeness == Likeness.DOMINANT_WORD && alike < 1;
        return part || Namesakes.isMerelySimilar(likeness) ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public float[] ofDistinctiveness(Likeness likeness, Start start) {
        return NOTHING;
    }

    @Override
    public float[] ofShare() {
        return NOTHING;
    }

    @Override
    public float ofKind(Trademark example) {
        return 0;
    }

    @Override
    public ClassWorth ofClasses() {
        return ClassWorth.NONE;
    }

    @Override
    public Optional<BitSet> standing(Trademark mark) {
        return Optional.empty();
    }
}
