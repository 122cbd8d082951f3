package org.rightswatch.processor.assess;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.register.ClassWorth;
import org.rightswatch.processor.register.Likeness;
import org.rightswatch.processor.register.Meeting;
import org.rightswatch.processor.register.MeetingSink;
import org.rightswatch.processor.register.Worth;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/** The strongest place of each mark in one listing, those left out that cannot reach what is asked for in any context. */
final class Prospects implements MeetingSink, Worth {

    /** Sums are added up in another order, and with less precision, than when it counts. */
    private static final double ROUNDING = 1e-6;

    private final Listing listing;
    private final Words words;
    private final double least;
    private final LocalDate day;
    private final BestPlaces best;
    private @Nullable ListingContext context;
    private double wording;
    private boolean lettersLeftOut;
    private boolean wordsLeftOut;

    Prospects(Listing listing, Words words, BestPlaces best, double least, LocalDate day) {
        this.best = best;
        this.listing = listing;
        this.words = words;
        this.least = least;
        this.day = day;
    }

    /** What the listing says about itself; found when the first mark is met. */
    ListingContext context() {
        ListingContext known = context;
        if (known == null) {
            known = ListingContext.of(listing, words);
            context = known;
            wording = known.wording().most();
        }
        return known;
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    /** Those that may still reach what is asked for. */
    void each(Consumer<Meeting> visitor) {
        best.each(least - ROUNDING, visitor);
    }

    @Override
    public void accept(Meeting meeting) {
        accept(meeting, of(meeting), Double.POSITIVE_INFINITY);
    }

    @Override
    public void accept(Meeting meeting, double strength, double most) {
        best.put(meeting, strength + ofLine(meeting), most);
    }

    /** Of the places in a document one counts whose line offers goods of the mark. */
    private double ofLine(Meeting meeting) {
        return words.field(meeting.firstWord()) != Field.DOCUMENT
                ? 0
                : context()
                        .lines()
                        .look(meeting.firstWord())
                        .map(line -> Goods.inLine(meeting.trademark(), line))
                        .orElse(0.0);
    }

    @Override
    public void lettersLeftOut() {
        lettersLeftOut = true;
    }

    @Override
    public void wordsLeftOut() {
        wordsLeftOut = true;
    }

    /** What of the listing was not compared, or cannot be read. */
    Gaps gaps() {
        return new Gaps(words.truncated(), lettersLeftOut, wordsLeftOut, words.damaged());
    }

    @Override
    public double of(Meeting meeting) {
        return wording + Resemblance.quick(meeting, words);
    }

    @Override
    public Optional<Worth> worth() {
        return Optional.of(this);
    }

    @Override
    public double least() {
        return least;
    }

    @Override
    public Optional<BitSet> standing(Trademark mark) {
        return OtherHolder.standing(mark, listing, context(), day);
    }

    @Override
    public double ofPlace(Likeness likeness, float alike, int firstWord) {
        var _ = context();
        return wording + Resemblance.ofPlace(likeness, alike, words.field(firstWord));
    }

    @Override
    public float[] ofDistinctiveness(Likeness likeness, Start start) {
        return Resemblance.ofDistinctiveness(likeness, start);
    }

    @Override
    public float[] ofShare() {
        return Resemblance.ofShare();
    }

    @Override
    public float ofKind(Trademark example) {
        return (float) Factors.most(example, listing);
    }

    @Override
    public ClassWorth ofClasses() {
        return context().goods().worth();
    }
}
