package org.rightswatch.processor.assess;

import java.util.List;
import java.util.Locale;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.right.AuthorisedSeller;
import org.rightswatch.processor.similarity.MarkSimilarity;
import org.rightswatch.processor.text.Folding;

/** Seller names and domains that imitate those the right holder named: they count against the seller. */
final class Imitation {

    static final double WEIGHT = 1.0;
    private static final int SHORTEST = 5;

    private Imitation() {}

    static void weigh(Encounter e, Tally tally) {
        String imitated = imitatedSeller(e);
        if (!imitated.isEmpty()) {
            tally.add(
                    "seller", 1, WEIGHT, List.of(sellerName(e), imitated), "seller.lookalike", sellerName(e), imitated);
            return;
        }
        String domain = imitatedDomain(e);
        if (!domain.isEmpty()) {
            String host = e.context().host();
            tally.add("domain", 1, WEIGHT, List.of(host, domain), "seller.lookalike", host, domain);
        }
    }

    private static String imitatedSeller(Encounter e) {
        if (!e.mark().authorisedSellers().stream().allMatch(authorised -> Context.isElsewhere(authorised, e))) {
            return "";
        }
        for (AuthorisedSeller authorised : e.mark().authorisedSellers()) {
            String name = authorised.seller();
            if (name != null && imitates(sellerName(e), name)) {
                return name;
            }
        }
        return "";
    }

    private static String sellerName(Encounter e) {
        Seller seller = e.listing().seller();
        return seller == null ? "" : seller.name() != null ? seller.name() : String.valueOf(seller.id());
    }

    private static String imitatedDomain(Encounter e) {
        String host = e.context().host();
        if (host.isEmpty() || e.mark().officialDomains().stream().anyMatch(domain -> Context.isWithin(host, domain))) {
            return "";
        }
        for (String domain : e.mark().officialDomains()) {
            String name = label(domain.strip().toLowerCase(Locale.ROOT));
            for (String part : host.split("\\.")) {
                if (name.length() >= 4 && isLabelLike(HostLabels.decoded(part), name)) {
                    return domain;
                }
            }
        }
        return "";
    }

    /** The name itself under another suffix, one like it, or the name with hyphens, digits or a lure. */
    private static boolean isLabelLike(String label, String name) {
        if (label.equals(name) || label.startsWith(name + "-") || label.endsWith("-" + name)) {
            return true;
        }
        if (label.contains(name)) {
            return HostName.isLured(label, name) || MarkSimilarity.looksLike(label, name);
        }
        return imitates(label, name);
    }

    private static String label(String domain) {
        String bare = domain.startsWith("www.") ? domain.substring(4) : domain;
        int dot = bare.indexOf('.');
        return dot < 0 ? bare : bare.substring(0, dot);
    }

    /** All words of the genuine name, in any order. */
    private static boolean hasWordsOf(String name, String genuine) {
        return List.of(Folding.fold(name).split(" "))
                .containsAll(List.of(Folding.fold(genuine).split(" ")));
    }

    /** Nearly the same name, the same one in other letters or with more around it, but not the name itself. */
    private static boolean imitates(String name, String genuine) {
        String a = Folding.fold(name).replace(" ", "");
        String b = Folding.fold(genuine).replace(" ", "");
        if (b.length() < SHORTEST || a.isEmpty()) {
            return false;
        }
        if (!a.equals(b) && (a.contains(b) || hasWordsOf(name, genuine))) {
            return true;
        }
        return a.equals(b) ? !name.strip().equalsIgnoreCase(genuine.strip()) : MarkSimilarity.looksLike(a, b);
    }
}
