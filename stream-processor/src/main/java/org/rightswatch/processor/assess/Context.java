package org.rightswatch.processor.assess;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.right.AuthorisedSeller;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.assess.Lines.Line;
import org.rightswatch.processor.register.ClassSets;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Words;

/** Who sells, with what words: authorised sellers and official domains, replica wording, nominative use. */
final class Context {

    private static final double AUTHORISED = -2.5;
    static final double REPLICA = 1.0;
    private static final double MILD_REPLICA = 0.3;
    private static final double NOMINATIVE = -0.25;
    private static final double OTHER_BRAND = -0.3;

    private Context() {}

    /** Whether the right holder named sellers or domains of his own; most do not. */
    static boolean namesSellers(Trademark mark) {
        return !mark.authorisedSellers().isEmpty() || !mark.officialDomains().isEmpty();
    }

    static void seller(Encounter e, Tally tally) {
        Trademark mark = e.mark();
        if (!namesSellers(mark)) {
            return;
        }
        String host = e.origin().host();
        for (String domain : mark.officialDomains()) {
            if (isWithin(host, domain)) {
                tally.add("seller", 0, AUTHORISED, List.of(host), "seller.official-domain", domain);
                tally.cap(Severity.LOW, "official-domain");
                return;
            }
        }
        for (AuthorisedSeller authorised : mark.authorisedSellers()) {
            if (isAuthorised(authorised, e, host)) {
                String name = authorised.seller() == null ? String.valueOf(authorised.domain()) : authorised.seller();
                tally.add("seller", 0, AUTHORISED, List.of(name), "seller.authorised", name);
                tally.cap(Severity.LOW, "authorised-seller");
                return;
            }
        }
    }

    private static boolean isAuthorised(AuthorisedSeller authorised, Encounter e, String host) {
        String domain = authorised.domain();
        if (domain != null && isWithin(host, domain)) {
            return true;
        }
        String name = authorised.seller();
        Seller seller = e.listing().seller();
        if (name == null || seller == null) {
            return false;
        }
        boolean there = authorised.source() == null
                || authorised.source().equals(e.listing().source());
        return there && (same(name, seller.id()) || same(name, seller.name()));
    }

    /** Whether the listing's seller is not this authorised one. */
    static boolean isElsewhere(AuthorisedSeller authorised, Encounter e) {
        return !isAuthorised(authorised, e, e.origin().host());
    }

    private static boolean same(String name, @Nullable String other) {
        return other != null && name.strip().equalsIgnoreCase(other.strip());
    }

    /** Whether the host is the domain or one of its subdomains. */
    static boolean isWithin(String host, String domain) {
        String d = domain.strip().toLowerCase(Locale.ROOT);
        String bare = d.startsWith("www.") ? d.substring(4) : d;
        return !bare.isEmpty() && (host.equals(bare) || host.endsWith("." + bare));
    }

    static void vocabulary(Encounter e, Tally tally) {
        if (!vocabulary(e, tally, Wording.Kind.REPLICA, REPLICA, "vocabulary.replica")) {
            vocabulary(e, tally, Wording.Kind.MILD_REPLICA, MILD_REPLICA, "vocabulary.mild");
        }
    }

    private static boolean vocabulary(Encounter e, Tally tally, Wording.Kind kind, double weight, String message) {
        for (Wording.Place place : e.context().wording().places()) {
            if (place.kind() == kind) {
                String seen = e.words().rawChars(place.firstWord(), place.from(), place.to());
                tally.add("vocabulary", kind == Wording.Kind.REPLICA ? 1 : 0.4, weight, List.of(seen), message, seen);
                return true;
            }
        }
        return false;
    }

    /**
     * The mark names what the goods fit: a cue word before it, an accessory as head noun of the title (in a document, of the line that
     * the mark stands in), another brand of its own.
     */
    static void nominative(Encounter e, Tally tally) {
        Field field = e.words().field(e.meeting().firstWord());
        if (field == Field.BRAND || field == Field.HOST) {
            return;
        }
        if (hasReplicaWording(e)) {
            return;
        }
        String cue = cue(e);
        int start = e.line().map(Line::from).orElse(e.words().first(field));
        boolean first = e.meeting().firstWord() == start;
        String accessory = first ? "" : accessory(e);
        boolean otherBrand = namesOtherBrand(e);
        if (!cue.isEmpty()) {
            tally.add("nominative-use", 1, NOMINATIVE, List.of(cue), "nominative.cue", cue);
            tally.cap(Severity.MEDIUM, "nominative-use");
        } else if (!accessory.isEmpty()) {
            tally.add("nominative-use", 0.7, NOMINATIVE, List.of(accessory), "nominative.accessory", accessory);
            tally.cap(Severity.MEDIUM, "nominative-use");
        }
        if (otherBrand) {
            String brand = String.valueOf(e.listing().brand());
            tally.add("nominative-use", 0.5, OTHER_BRAND, List.of(brand), "nominative.own-brand", brand);
            tally.cap(Severity.MEDIUM, "nominative-use");
        }
    }

    private static boolean hasReplicaWording(Encounter e) {
        return e.context().wording().isReplica();
    }

    /** The longest of the cues that say what the goods fit, or an empty text: "compatible with" rather than "compatible". */
    private static String cue(Encounter e) {
        Words words = e.words();
        String longest = "";
        for (Wording.Place place : e.context().wording().places()) {
            if (place.kind() == Wording.Kind.CUE && FitCue.speaksOf(e, place)) {
                String cue = words.rawChars(place.firstWord(), place.from(), place.to());
                longest = cue.length() > longest.length() ? cue : longest;
            }
        }
        return longest;
    }

    private static String accessory(Encounter e) {
        Optional<Line> line = e.line();
        Words words = e.words();
        Field field = words.field(e.meeting().firstWord());
        for (Wording.Place place : e.context().wording().places()) {
            int at = place.firstWord();
            boolean beside = line.isPresent() ? line.get().has(at) : words.field(at) == field;
            if (place.kind() == Wording.Kind.ACCESSORY && beside) {
                return isOwnGoods(e, line) ? "" : words.rawChars(at, place.from(), place.to());
            }
        }
        return "";
    }

    /** Whether the listing, in a document the line and what is near it, offers goods that the mark is registered for. */
    private static boolean isOwnGoods(Encounter e, Optional<Line> line) {
        long offered =
                line.isPresent() ? line.get().near() : e.context().goods().classes();
        return (ClassSets.of(e.mark().niceClasses()) & offered) != 0;
    }

    private static boolean namesOtherBrand(Encounter e) {
        String own = e.context().ownBrand();
        if (own.isEmpty()) {
            return false;
        }
        String text = Folding.fold(e.mark().text()).replace(" ", "");
        return !own.contains(text)
                && !text.contains(own)
                && e.mark().variants().stream()
                        .noneMatch(v -> own.contains(Folding.fold(v).replace(" ", "")));
    }
}
