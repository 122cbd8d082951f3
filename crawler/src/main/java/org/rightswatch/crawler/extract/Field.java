package org.rightswatch.crawler.extract;

import java.util.Locale;

/** The fields of a listing that sources are asked for. */
enum Field {
    TITLE,
    PRICE,
    CURRENCY,
    BRAND,
    SELLER,
    AVAILABILITY,
    SKU,
    GTIN,
    IMAGES,
    CATEGORY,
    DESCRIPTION;

    /** As it is written in packs and reports. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
