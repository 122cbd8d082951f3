package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.Optional;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.money.Currencies;
import org.rightswatch.crawler.money.PriceReader;
import org.rightswatch.crawler.money.PriceTag;
import org.rightswatch.crawler.sitepack.FieldPickers;
import org.rightswatch.crawler.sitepack.Picker;
import org.rightswatch.crawler.sitepack.SitePack;

/** Claims from the selectors of the site's pack. */
final class PackReader {

    private PackReader() {}

    static void read(View view, Claims claims) {
        SitePack pack = view.pack();
        if (pack == null) {
            return;
        }
        for (String name : pack.listing().only()) {
            claims.close(Field.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
        }
        FieldPickers fields = pack.listing().fields();
        text(view, claims, Field.TITLE, fields.title());
        text(view, claims, Field.BRAND, fields.brand());
        text(view, claims, Field.SELLER, fields.seller());
        text(view, claims, Field.SKU, fields.sku().isEmpty() ? fields.id() : fields.sku());
        text(view, claims, Field.GTIN, fields.gtin());
        text(view, claims, Field.CATEGORY, fields.category());
        text(view, claims, Field.DESCRIPTION, fields.description());
        images(view, claims, fields.images());
        price(view, claims, fields);
        availability(view, claims, fields);
        constant(claims, Field.SELLER, pack.seller(), pack);
        constant(claims, Field.BRAND, pack.brand(), pack);
    }

    private static void constant(
            Claims claims, Field field, @org.jspecify.annotations.Nullable String value, SitePack pack) {
        if (value != null) {
            claims.add(Claim.text(field, value, Origin.PACK, pack.id() + ": constant")
                    .times(0.9));
        }
    }

    private static void text(View view, Claims claims, Field field, List<Picker> pickers) {
        for (Picker picker : pickers) {
            for (String value : picker.in(view.dom())) {
                if (!Words.saysNothing(value)) {
                    claims.text(field, Words.clean(value), Origin.PACK, picker.toString());
                    return;
                }
            }
        }
    }

    private static void images(View view, Claims claims, List<Picker> pickers) {
        for (Picker picker : pickers) {
            List<String> urls = picker.in(view.dom());
            urls.forEach(url -> claims.text(Field.IMAGES, url, Origin.PACK, picker.toString()));
            if (!urls.isEmpty()) {
                return;
            }
        }
    }

    private static void price(View view, Claims claims, FieldPickers fields) {
        String currency = currency(view, fields.currency());
        if (currency != null) {
            claims.text(Field.CURRENCY, currency, Origin.PACK, "currency");
        }
        PriceReader reader = view.prices().in(currency);
        for (Picker picker : fields.price()) {
            Optional<PriceTag> tag = picker.in(view.dom()).stream()
                    .flatMap(text -> reader.read(text).stream())
                    .findFirst();
            if (tag.isPresent()) {
                String named = currency != null ? currency : tag.get().currency();
                claims.price(new PriceTag(tag.get().amount(), named, 0, 0), Origin.PACK, picker.toString(), 1);
                return;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String currency(View view, List<Picker> pickers) {
        for (Picker picker : pickers) {
            for (String text : picker.in(view.dom())) {
                String code = Currencies.of(text, view.prices().market());
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }

    private static void availability(View view, Claims claims, FieldPickers fields) {
        Dom dom = view.dom();
        text(view, claims, Field.AVAILABILITY, fields.availability());
        fields.unavailable().stream()
                .filter(picker -> !picker.in(dom).isEmpty() || present(picker, dom))
                .findFirst()
                .ifPresent(picker -> claims.text(Field.AVAILABILITY, "OutOfStock", Origin.PACK, picker.toString()));
        fields.available().stream()
                .filter(picker -> !picker.in(dom).isEmpty() || present(picker, dom))
                .findFirst()
                .ifPresent(picker -> claims.text(Field.AVAILABILITY, "InStock", Origin.PACK, picker.toString()));
    }

    /** An element may be there without a text; a picker with an expression must find its text. */
    private static boolean present(Picker picker, Dom dom) {
        return !picker.toString().endsWith("/") && !picker.elements(dom).isEmpty();
    }
}
