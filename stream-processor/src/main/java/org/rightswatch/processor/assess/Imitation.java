package org.rightswatch.processor.assess;

import java.util.List;
import java.util.Locale;
import org.rightswatch.contracts.right.AuthorisedSeller;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.similarity.MarkSimilarity;

/** Seller names and domains that imitate those the right holder named: they count against the seller. */
final class Imitation {

    static final double WEIGHT = 1.0;
    private static final int SHORTEST_LABEL = 4;

    private Imitation() {}

    static void weigh(Encounter e, Tally tally) {
        if (!Context.namesSellers(e.mark())) {
            return;
        }
        String imitated = imitatedSeller(e);
        if (!imitated.isEmpty()) {
            String seller = e.origin().seller().written();
            tally.add("seller", 1, WEIGHT, List.of(seller, imitated), "seller.lookalike", seller, imitated);
            return;
        }
        String domain = imitatedDomain(e.mark(), e.origin());
        if (!domain.isEmpty()) {
            String host = e.origin().host();
            tally.add("domain", 1, WEIGHT, List.of(host, domain), "seller.lookalike", host, domain);
        }
    }

    private static String imitatedSeller(Encounter e) {
        for (AuthorisedSeller authorised : e.mark().authorisedSellers()) {
            if (!Context.isElsewhere(authorised, e)) {
                return "";
            }
        }
        for (AuthorisedSeller authorised : e.mark().authorisedSellers()) {
            String name = authorised.seller();
            if (name != null && e.origin().seller().imitates(Name.of(name))) {
                return name;
            }
        }
        return "";
    }

    private static String imitatedDomain(Trademark mark, Origin origin) {
        if (mark.officialDomains().isEmpty() || origin.host().isEmpty()) {
            return "";
        }
        for (String domain : mark.officialDomains()) {
            if (Context.isWithin(origin.host(), domain)) {
                return "";
            }
        }
        for (String domain : mark.officialDomains()) {
            String label = label(domain.strip().toLowerCase(Locale.ROOT));
            if (label.length() >= SHORTEST_LABEL && isLike(origin.labels(), Name.of(label))) {
                return domain;
            }
        }
        return "";
    }

    private static boolean isLike(List<Name> labels, Name name) {
        for (Name label : labels) {
            if (isLike(label, name)) {
                return true;
            }
        }
        return false;
    }

    /** The name itself under another suffix, one like it, or the name with hyphens, digits or a lure. */
    private static boolean isLike(Name of, Name name) {
        String label = of.written();
        String genuine = name.written();
        if (label.equals(genuine) || label.startsWith(genuine + "-") || label.endsWith("-" + genuine)) {
            return true;
        }
        if (label.contains(genuine)) {
            return HostName.isLured(label, genuine) || MarkSimilarity.looksLike(label, genuine);
        }
        return of.imitates(name);
    }

    private static String label(String domain) {
        String bare = domain.startsWith("www.") ? domain.substring(4) : domain;
        int dot = bare.indexOf('.');
        return dot < 0 ? bare : bare.substring(0, dot);
    }
}
