package org.rightswatch.crawler.extract;

import java.util.Locale;
import org.rightswatch.contracts.listing.Availability;

/** Words about the stock, schema.org's and the shops' own. */
final class Stock {

    private Stock() {}

    static Availability of(String written) {
        String token = Words.key(written.substring(written.lastIndexOf('/') + 1));
        return switch (token) {
            case "instock",
                    "instoreonly",
                    "onlineonly",
                    "limitedavailability",
                    "presale",
                    "preorder",
                    "backorder",
                    "available",
                    "availableforpurchase",
                    "availablefororder",
                    "onstock",
                    "yes",
                    "true",
                    "1",
                    "newcondition",
                    "inventory",
                    "reserved",
                    "madetoorder",
                    "pending",
                    "few",
                    "low",
                    "lowstock" -> token.equals("newcondition") ? Availability.UNKNOWN : Availability.IN_STOCK;
            case "outofstock",
                    "soldout",
                    "discontinued",
                    "oos",
                    "unavailable",
                    "notavailable",
                    "no",
                    "false",
                    "0",
                    "ended" -> Availability.OUT_OF_STOCK;
            default -> words(written.toLowerCase(Locale.ROOT));
        };
    }

    private static Availability words(String text) {
        if (VisibleWords.GONE.in(text)) {
            return Availability.OUT_OF_STOCK;
        }
        return VisibleWords.THERE.in(text) ? Availability.IN_STOCK : Availability.UNKNOWN;
    }
}
