package org.rightswatch.processor.assess;

import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/**
 * What the factors want to know about one listing whatever the mark; found once per listing.
 *
 * @param origin where the offer comes from
 * @param ownBrand canonical text of the brand field, joined, or an empty text
 * @param wording cue, replica and accessory words of the listing, by place
 * @param goods what the listing offers
 * @param lines what the lines of a document offer
 */
record ListingContext(Origin origin, String ownBrand, Wording wording, OfferedGoods goods, Lines lines) {

    static ListingContext of(Listing listing, Words words) {
        return new ListingContext(
                new Origin(listing),
                brand(words),
                Wording.of(words),
                new OfferedGoods(words, listing.category()),
                new Lines(words));
    }

    private static String brand(Words words) {
        int first = words.first(Field.BRAND);
        if (first < 0) {
            return "";
        }
        StringBuilder joined = new StringBuilder();
        for (int w = first; w < words.count() && words.field(w) == Field.BRAND; w++) {
            joined.append(words.text(w));
        }
        return joined.toString();
    }
}
