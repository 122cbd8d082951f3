package org.rightswatch.crawler.extract;

/** The readers, in the order in which they speak: among equals the first wins. */
final class Readers {

    private Readers() {}

    static Claims read(View view) {
        Claims claims = new Claims();
        PackReader.read(view, claims);
        ThingReader.read(view, view.markup().jsonLd(), Origin.JSON_LD, claims);
        ThingReader.read(view, view.markup().microdata(), Origin.MICRODATA, claims);
        ThingReader.read(view, view.markup().rdfa(), Origin.RDFA, claims);
        MetaReader.read(view, claims);
        VisiblePrices.read(view.with(view.prices().in(saidCurrency(claims))), claims);
        VisibleFacts.read(view, claims);
        VisibleSeller.read(view, claims);
        VisibleMark.read(view, claims);
        ScriptFacts.read(view, claims);
        SiteNames.read(view, claims);
        return claims;
    }

    /** What the markup calls the currency helps to read the amounts a visitor sees. */
    private static @org.jspecify.annotations.Nullable String saidCurrency(Claims claims) {
        return claims.of(Field.CURRENCY).stream().findFirst().map(Claim::value).orElse(null);
    }
}
