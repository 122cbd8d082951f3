package org.rightswatch.local.sample;

import java.util.Optional;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.contracts.value.RightId;

/**
 * One offer of the sample web, before a site gives it markup.
 *
 * @param number unique within its site; part of its path
 * @param brand what the seller puts into the brand field, if anything
 * @param picture address of the picture that it shows
 */
record SampleListing(
        int number,
        LabelKind kind,
        Optional<RightId> right,
        String title,
        String description,
        Optional<String> brand,
        int niceClass,
        Money price,
        String seller,
        String picture) {

    /** The same with a picture of this path. */
    SampleListing showing(String path) {
        return new SampleListing(
                number, kind, right, title, description, brand, niceClass, price, seller, SampleWeb.PICTURES + path);
    }
}
