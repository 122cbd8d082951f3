package org.rightswatch.processor.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.processor.register.Presearch;
import org.rightswatch.processor.register.Register;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/**
 * Compares listings with every right of one register snapshot. Immutable and safe to share between threads; each thread
 * works with its own buffers. The same listing, register, threshold and day always give the same assessments.
 */
public final class MatchingEngine {

    /** Name and version of the rules as shipped. Raise it when scores change. */
    public static final String VERSION = "rights-matcher/9";

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private static final Comparator<Assessment> HIGHEST_FIRST = Comparator.comparingDouble(Assessment::score)
            .reversed()
            .thenComparing(a -> a.right().id());

    private final Register register;
    private final Rates rates;
    private final Works works;

    private static final class Scratch {
        final Words words = new Words();
        final Presearch presearch = new Presearch();
        final BestPlaces best = new BestPlaces();
    }

    private MatchingEngine(Register register, Rates rates) {
        this.register = register;
        this.rates = rates;
        this.works = Works.of(register.others());
    }

    /** An engine over these rights. */
    public static MatchingEngine over(Register register) {
        return over(register, Rates.shipped());
    }

    /** An engine that compares prices by these rates. */
    public static MatchingEngine over(Register register, Rates rates) {
        return new MatchingEngine(register, rates);
    }

    /** What goes into every hit: {@link #VERSION}, and what tells a configuration of its own apart. */
    public String version() {
        return VERSION + rates.version();
    }

    /** The rights it compares with. */
    public Register register() {
        return register;
    }

    /**
     * Every right whose score reaches the threshold, the highest score first. With threshold 0 every candidate of the
     * presearch comes back, those that context suppressed with their reason.
     *
     * @param threshold 0 to 100
     * @param today the day that counts for a listing that does not say when it was fetched
     */
    public List<Assessment> assess(Listing listing, double threshold, LocalDate today) {
        Scratch scratch = SCRATCH.get();
        scratch.best.clear();
        Words words = read(listing, scratch.words);
        double least = threshold <= 0 ? Double.NEGATIVE_INFINITY : logit(threshold);
        LocalDate day = day(listing, today);
        Prospects prospects = new Prospects(listing, words, scratch.best, least, day);
        register.search(scratch.presearch, words, prospects);
        List<Assessment> found = new ArrayList<>();
        if (!prospects.isEmpty()) {
            prospects.each(meeting -> add(
                    found,
                    Factors.assess(
                            new Encounter(meeting, words, listing, prospects.context(), prospects.gaps(), day, rates),
                            threshold)));
        }
        scratch.best.clear();
        works.assess(listing, words, threshold, found);
        found.sort(HIGHEST_FIRST);
        return found;
    }

    private static void add(List<Assessment> found, @Nullable Assessment assessment) {
        if (assessment != null) {
            found.add(assessment);
        }
    }

    /** A hit of the contract, first revision, open. */
    public Hit toHit(Assessment assessment, Listing listing) {
        Instant seen = listing.fetchedAt();
        return new Hit(
                HitId.of(assessment.right().id(), listing.id()),
                assessment.right().id(),
                listing.id(),
                assessment.right().holder(),
                assessment.score(),
                assessment.severity(),
                HitState.OPEN,
                1,
                version(),
                register.version(),
                assessment.factors(),
                assessment.enforceability(),
                seen,
                seen,
                listing.title(),
                listing.url(),
                listing.source(),
                sellerName(listing),
                listing.price(),
                listing.market(),
                assessment.suppressed(),
                seenBefore(assessment.right(), seen),
                assessment.right().label().orElse(null),
                listing.capture());
    }

    private static @Nullable String sellerName(Listing listing) {
        return listing.seller() == null
                ? null
                : listing.seller().name() != null
                        ? listing.seller().name()
                        : listing.seller().id();
    }

    private static @Nullable Boolean seenBefore(Right right, @Nullable Instant seen) {
        if (!(right instanceof Trademark mark) || seen == null) {
            return null;
        }
        LocalDate since = mark.registeredOn() != null ? mark.registeredOn() : mark.filedOn();
        return since == null ? null : seen.atZone(ZoneOffset.UTC).toLocalDate().isBefore(since);
    }

    private static LocalDate day(Listing listing, LocalDate today) {
        Instant fetched = listing.fetchedAt();
        return fetched == null ? today : fetched.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Words read(Listing listing, Words words) {
        words.clear();
        put(words, Field.TITLE, HostLabels.isHostOnly(listing) ? null : listing.title());
        put(words, Field.BRAND, listing.brand());
        put(
                words,
                Field.SELLER,
                listing.seller() == null ? null : listing.seller().name());
        put(words, Field.HOST, HostLabels.of(listing));
        put(words, Field.CATEGORY, listing.category());
        put(words, Field.DESCRIPTION, listing.description());
        put(words, listing.channel() == Channel.DOCUMENT ? Field.DOCUMENT : Field.TEXT, listing.text());
        return words;
    }

    private static void put(Words words, Field field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            words.add(field, text);
        }
    }

    private static double logit(double points) {
        return Math.log(points / (100 - Math.min(99.999999, points)));
    }
}
