package org.rightswatch.crawler.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.crawler.markup.Thing;
import org.rightswatch.crawler.sitepack.SitePack;

/**
 * Who sells on a shop's own site when the page names nobody: the shop. Its name counts only when the host repeats it, and on
 * marketplaces it never counts, because there the site is not the seller.
 */
final class SiteNames {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private static final Pattern ENDING = Pattern.compile("(?<=\\w)(?:\\.com?)?\\.[a-z]{2,3}$");

    private SiteNames() {}

    static void read(View view, Claims claims) {
        SitePack pack = view.pack();
        boolean marketplace = pack != null && pack.channel() == Channel.MARKETPLACE;
        if (!marketplace && view.source().channel() != Channel.MARKETPLACE && !claims.has(Field.SELLER)) {
            named(view)
                    .ifPresent(name -> claims.add(Claim.text(Field.SELLER, name, Origin.META, "name of the site")
                            .times(0.5)));
        }
    }

    private static Optional<String> named(View view) {
        String host = Words.key(view.dom().url().host().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        Stream<String> organisations = view.markup().jsonLd().stream()
                .filter(thing -> thing.isA("Organization", "OnlineStore", "Store", "WebSite", "Corporation"))
                .flatMap((Thing thing) -> thing.text("name").stream());
        Stream<String> metas = Stream.of("og:site_name", "application-name", "twitter:app:name:iphone")
                .flatMap(name -> view.dom().meta(name).stream());
        String title = view.dom().document().title();
        Stream<String> tail = Stream.of(title.substring(Math.max(title.lastIndexOf('|'), title.lastIndexOf('-')) + 1));
        return Stream.of(metas, organisations, tail)
                .flatMap(names -> names)
                .map(Words::clean)
                .filter(name -> name.length() >= SHORTEST && name.length() <= LONGEST)
                .filter(name -> names(host, Words.key(name)))
                .findFirst()
                .map(SiteNames::withoutEnding);
    }

    /** {@code Orbelle.example} is the shop Orbelle. */
    private static String withoutEnding(String name) {
        String bare = ENDING.matcher(name).replaceFirst("");
        return bare.length() >= SHORTEST ? bare : name;
    }

    private static boolean names(String host, String key) {
        return key.length() >= SHORTEST
                && (host.startsWith(key) || (key.length() > SHORTEST + 1 && host.contains(key)));
    }
}
