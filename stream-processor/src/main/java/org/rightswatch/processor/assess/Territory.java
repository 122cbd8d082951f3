package org.rightswatch.processor.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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

    private static final double COVERED = 0.35;
    private static final double UNCOVERED = -0.9;
    private static final double NOT_IN_FORCE = -1.2;
    private static final double PENDING = -0.3;

    private Territory() {}

    static void weigh(Encounter e, Tally tally) {
        Trademark mark = e.mark();
        status(mark, e.day(), tally);
        List<String> market = e.listing().market();
        if (market.isEmpty() || mark.jurisdictions().isEmpty()) {
            return;
        }
        Collection<String> covered = covered(mark.jurisdictions(), market);
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
        } else if (inForce(mark, e.day())) {
            double share = covered.size() / (double) market.size();
            tally.add(
                    "territory",
                    share,
                    COVERED * (0.5 + share / 2),
                    List.of(),
                    "territory.covered",
                    String.join(", ", covered));
        }
    }

    /** Those countries of the market, each once, that rights in these jurisdictions reach. */
    private static Collection<String> covered(List<String> jurisdictions, List<String> market) {
        if (market.size() == 1) {
            return covers(jurisdictions, market.getFirst()) ? market : List.of();
        }
        Set<String> covered = new LinkedHashSet<>();
        for (String country : market) {
            if (covers(jurisdictions, country)) {
                covered.add(country);
            }
        }
        return covered;
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
        } else if (mark.status() == RightStatus.PENDING || mark.status() == RightStatus.OPPOSED) {
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

    /** A verdict for each country that the offer is directed to and, when it says none, for each of the right's own. */
    static List<Enforceability> enforceability(Encounter e) {
        Trademark mark = e.mark();
        List<String> countries = e.listing().market();
        if (mark.jurisdictions().isEmpty()) {
            return List.of();
        }
        List<Enforceability> verdicts = new ArrayList<>();
        for (String country : countries.size() == 1 ? countries : new LinkedHashSet<>(countries)) {
            boolean covered = covers(mark.jurisdictions(), country);
            Verdict verdict = covered ? verdict(mark, e.day()) : Verdict.NO_LOCAL_RIGHT;
            verdicts.add(
                    switch (verdict) {
                        case ENFORCEABLE -> entry(country, verdict, "TM-TERR-1", "enforceable");
                        case PENDING -> entry(country, verdict, "TM-TERR-2", "right-pending");
                        case EXPIRED -> entry(country, verdict, "TM-TERR-3", "right-expired");
                        default -> entry(country, Verdict.NO_LOCAL_RIGHT, "TM-TERR-4", "no-local-right");
                    });
        }
        return verdicts;
    }

    private static Enforceability entry(String country, Verdict verdict, String rule, String message) {
        return new Enforceability(country, verdict, rule, Messages.of(message, country));
    }

    /** Whether rights in these jurisdictions reach a country: itself, or through the EU or Benelux. */
    static boolean covers(List<String> jurisdictions, String country) {
        return jurisdictions.contains(country)
                || (EU.contains(country) && (jurisdictions.contains("EM") || jurisdictions.contains("EU")))
                || (BENELUX.contains(country) && jurisdictions.contains("BX"))
                || (country.equals("EU") && jurisdictions.contains("EM"))
                || (country.equals("EM") && reachEu(jurisdictions));
    }

    /** Whether one of them is a member state; a loop, because it is asked for every mark that is met. */
    private static boolean reachEu(List<String> jurisdictions) {
        for (String jurisdiction : jurisdictions) {
            if (EU.contains(jurisdiction)) {
                return true;
            }
        }
        return false;
    }

    private static String names(List<String> countries) {
        return countries.size() == 1 ? countries.getFirst() : String.join(", ", countries);
    }
}
