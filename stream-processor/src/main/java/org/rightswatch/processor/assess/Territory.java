package org.rightswatch.processor.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.hit.Verdict;
import org.rightswatch.contracts.right.RightStatus;
import org.rightswatch.contracts.right.Trademark;

/**
 * Where the right is in force on the day the listing was seen, against where the offer is directed: factor and
 * per-jurisdiction verdicts. Trademark rights are territorial (Paris Convention art. 6); an EU trademark covers all
 * member states (Regulation (EU) 2017/1001 art. 1), a Benelux mark three (BCIP art. 2.2).
 */
final class Territory {

    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> BENELUX = Set.of("BE", "NL", "LU");

    /** Members of the African Intellectual Property Organization, which has no national marks beside its own (Bangui Agreement annex III). */
    private static final Set<String> OAPI = Set.of(
            "BJ", "BF", "CM", "CF", "CG", "CI", "GA", "GN", "GQ", "GW", "KM", "ML", "MR", "NE", "SN", "TD", "TG");

    /**
     * Parts of a country with a code of their own in ISO 3166 to which its marks extend: France's overseas departments and Saint-Martin (code de la propriété
     * intellectuelle art. L811-1), the Isle of Man (UK Trade Marks Act 1994 s. 108), the territories of the United States (15 U.S.C. §1127), Åland.
     */
    private static final Map<String, String> COUNTRY_OF_PART = Map.ofEntries(
            Map.entry("GP", "FR"),
            Map.entry("MQ", "FR"),
            Map.entry("GF", "FR"),
            Map.entry("RE", "FR"),
            Map.entry("YT", "FR"),
            Map.entry("MF", "FR"),
            Map.entry("IM", "GB"),
            Map.entry("PR", "US"),
            Map.entry("GU", "US"),
            Map.entry("VI", "US"),
            Map.entry("AX", "FI"));

    private static final double COVERED = 0.35;
    private static final double UNCOVERED = -0.9;
    private static final double NOT_IN_FORCE = -1.2;
    private static final double PENDING = -0.3;

    private Territory() {}

    static void weigh(Encounter e, Tally tally) {
        Trademark mark = e.mark();
        boolean inForce = inForce(mark, e.day());
        if (!inForce) {
            status(mark, e.day(), tally);
        }
        List<String> market = e.listing().market();
        if (market.isEmpty() || mark.jurisdictions().isEmpty()) {
            return;
        }
        List<String> covered = covered(mark.jurisdictions(), market);
        if (covered.isEmpty()) {
            tally.add(
                    "territory",
                    0,
                    UNCOVERED,
                    List.of(),
                    "territory.uncovered",
                    names(market),
                    names(mark.jurisdictions()));
            tally.cap(Severity.MEDIUM, "no-local-right");
        } else if (inForce) {
            double share = covered.size() / (double) market.size();
            tally.add("territory", share, COVERED * (0.5 + share / 2), List.of(), "territory.covered", names(covered));
        }
    }

    /** Those countries of the market, each once, that rights in these jurisdictions reach. */
    private static List<String> covered(List<String> jurisdictions, List<String> market) {
        if (market.size() == 1) {
            return covers(jurisdictions, market.getFirst()) ? market : List.of();
        }
        return market.stream()
                .distinct()
                .filter(country -> covers(jurisdictions, country))
                .toList();
    }

    /** The most that {@link #weigh} adds for a right with these jurisdictions, whatever its status. */
    static double most(List<String> jurisdictions, List<String> market) {
        if (market.isEmpty() || jurisdictions.isEmpty()) {
            return 0;
        }
        for (String country : market) {
            if (covers(jurisdictions, country)) {
                return COVERED;
            }
        }
        return UNCOVERED;
    }

    private static void status(Trademark mark, LocalDate day, Tally tally) {
        LocalDate expires = mark.expiresOn();
        if (mark.status() == RightStatus.CANCELLED) {
            tally.add("territory", 0, NOT_IN_FORCE, List.of(), "territory.status-cancelled");
            tally.cap(Severity.MEDIUM, "cancelled");
        } else if (mark.status() == RightStatus.EXPIRED || (expires != null && expires.isBefore(day))) {
            if (expires == null) {
                tally.add("territory", 0, NOT_IN_FORCE, List.of(), "territory.status-expired-undated");
            } else {
                tally.add("territory", 0, NOT_IN_FORCE, List.of(), "territory.status-expired", expires.toString());
            }
            tally.cap(Severity.MEDIUM, "expired");
        } else if (mark.status() == RightStatus.OPPOSED) {
            tally.add("territory", 0.5, PENDING, List.of(), "territory.status-opposed");
        } else if (mark.status() == RightStatus.PENDING) {
            tally.add("territory", 0.5, PENDING, List.of(), "territory.status-pending");
        } else if (isLater(mark, day)) {
            String when = String.valueOf(mark.registeredOn());
            tally.add("territory", 0.5, PENDING, List.of(), "territory.status-later", when);
        }
    }

    /** Whether the mark was not yet registered that day. */
    private static boolean isLater(Trademark mark, LocalDate day) {
        LocalDate registered = mark.registeredOn();
        return registered != null && registered.isAfter(day);
    }

    static boolean inForce(Trademark mark, LocalDate day) {
        return verdict(mark, day) == Verdict.ENFORCEABLE;
    }

    private static Verdict verdict(Trademark mark, LocalDate day) {
        @Nullable RightStatus status = mark.status();
        LocalDate expires = mark.expiresOn();
        if (status == RightStatus.CANCELLED
                || status == RightStatus.EXPIRED
                || (expires != null && expires.isBefore(day))) {
            return Verdict.EXPIRED;
        }
        boolean pending = status == RightStatus.PENDING || status == RightStatus.OPPOSED || isLater(mark, day);
        return pending ? Verdict.PENDING : Verdict.ENFORCEABLE;
    }

    /** A verdict for each country that the offer is directed to; none for a right that does not say where it is in force. */
    static List<Enforceability> enforceability(Encounter e) {
        List<String> countries = e.listing().market();
        if (e.mark().jurisdictions().isEmpty()) {
            return List.of();
        }
        return countries.size() == 1
                ? List.of(in(countries.getFirst(), e))
                : countries.stream().distinct().map(country -> in(country, e)).toList();
    }

    private static Enforceability in(String country, Encounter e) {
        boolean covered = covers(e.mark().jurisdictions(), country);
        Verdict verdict = covered ? verdict(e.mark(), e.day()) : Verdict.NO_LOCAL_RIGHT;
        return switch (verdict) {
            case ENFORCEABLE -> entry(country, verdict, "TM-TERR-1", "enforceable");
            case PENDING -> entry(country, verdict, "TM-TERR-2", "right-pending");
            case EXPIRED -> entry(country, verdict, "TM-TERR-3", "right-expired");
            default -> entry(country, Verdict.NO_LOCAL_RIGHT, "TM-TERR-4", "no-local-right");
        };
    }

    private static Enforceability entry(String country, Verdict verdict, String rule, String message) {
        return new Enforceability(country, verdict, rule, Messages.of(message, country));
    }

    /** Whether rights in these jurisdictions reach a country; a loop, because it is asked for every mark that is met. */
    static boolean covers(List<String> jurisdictions, String country) {
        for (String jurisdiction : jurisdictions) {
            if (jurisdiction.equals(country) || reaches(jurisdiction, country)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a right in one jurisdiction reaches another through the EU, the Benelux or OAPI, or as a part of its country. */
    private static boolean reaches(String jurisdiction, String country) {
        return switch (jurisdiction) {
            case "EM", "EU" -> isUnion(country) || EU.contains(whole(country)) || country.equals("BX");
            case "BX" -> BENELUX.contains(country) || isUnion(country);
            case "OA" -> OAPI.contains(country);
            case "UK" -> country.equals("GB") || country.equals("IM");
            default ->
                (isUnion(country) && EU.contains(jurisdiction))
                        || (country.equals("BX") && BENELUX.contains(jurisdiction))
                        || (country.equals("UK") && jurisdiction.equals("GB"))
                        || whole(country).equals(jurisdiction);
        };
    }

    /** How an offer to the whole European Union is written. */
    private static boolean isUnion(String country) {
        return country.equals("EM") || country.equals("EU");
    }

    private static String whole(String country) {
        return COUNTRY_OF_PART.getOrDefault(country, country);
    }

    private static String names(List<String> countries) {
        return countries.size() == 1 ? countries.getFirst() : String.join(", ", countries);
    }
}
