package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.money.PriceTag;

/**
 * What the page's own scripts carry about the offer: data layers of analytics and the state that the shop's software starts from. Asked
 * only for what nothing else told, and believed only beside the headline's words, because scripts speak of other offers too.
 */
final class ScriptFacts {

    private static final int MOST_CHARACTERS = 2 << 20;
    private static final int MOST_PLACES = 300;
    private static final int NEAR = 400;
    private static final int SHORTEST_HEADING = 6;

    /** {@code "brand":"X"}, {@code brand: 'X'}, {@code "brand":{"name":"X"}}, quotes escaped or not. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:Name)?\\\\?[\"']?\\s*[:=]\\s*(?:\\{(?:[^{}]{0,120}?,)?\\s*\\\\?[\"']?(?i:name)\\\\?[\"']?\\s*:\\s*)?\\\\?([\"'])([^\"'<>{}\\\\]{2,60})\\\\?\\1");

    private static final Pattern AMOUNT =
            Pattern.compile("\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']?(\\d{1,9}(?:\\.\\d{1,2})?)\\\\?[\"']?\\s*[,}\\n;]");

    private final View view;
    private final String heading;
    private final List<String> scripts;

    private ScriptFacts(View view) {
        this.view = view;
        this.heading = Words.atMost(view.heading(), 60);
        this.scripts = scripts(view);
    }

    static void read(View view, Claims claims) {
        boolean brand = !claims.has(Field.BRAND) && !claims.isClosed(Field.BRAND);
        boolean price = !claims.has(Field.PRICE) && !claims.isClosed(Field.PRICE);
        boolean seller = !claims.has(Field.SELLER) && !claims.isClosed(Field.SELLER);
        if ((brand || price || seller) && view.heading().length() >= SHORTEST_HEADING) {
            ScriptFacts facts = new ScriptFacts(view);
            if (brand) {
                facts.brand().ifPresent(name -> claims.text(Field.BRAND, name, Origin.STATE, "brand in a script"));
            }
            if (price) {
                facts.price().ifPresent(tag -> claims.price(tag, Origin.STATE, "price in a script", 1));
            }
            if (seller) {
                facts.seller().ifPresent(name -> claims.text(Field.SELLER, name, Origin.STATE, "seller in a script"));
            }
        }
    }

    private static List<String> scripts(View view) {
        List<String> found = new ArrayList<>();
        int characters = 0;
        for (Element script : view.dom().tag("script")) {
            String data = script.hasAttr("src") ? "" : Dom.data(script);
            characters += data.length();
            if (!data.isEmpty() && characters < MOST_CHARACTERS) {
                found.add(data);
            }
        }
        return found;
    }

    /** The brand said beside the headline's words; else one that those words begin with or hold. */
    private Optional<String> brand() {
        Map<String, Boolean> besides = new LinkedHashMap<>();
        for (String key : List.of("brand", "Brand", "manufacturer")) {
            places(key, (script, at) -> {
                Matcher matcher = NAMED.matcher(script).region(at, Math.min(script.length(), at + 220));
                if (matcher.lookingAt()) {
                    besides.merge(Words.clean(matcher.group(2)), isBeside(script, at), Boolean::logicalOr);
                }
            });
        }
        besides.keySet()
                .removeIf(name -> Words.saysNothing(name) || Words.key(name).isEmpty());
        return besides.keySet().stream()
                .filter(this::isTold)
                .findFirst()
                .or(() -> besides.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    /** The one name that scripts give to who sells; none when they differ, as on pages that show other sellers' offers. */
    private Optional<String> seller() {
        Set<String> names = new LinkedHashSet<>();
        for (String key : List.of("shop_name", "shopName", "store_name", "storeName", "seller_name", "sellerName")) {
            places(key, (script, at) -> {
                Matcher matcher = NAMED.matcher(script).region(at, Math.min(script.length(), at + 120));
                if (matcher.lookingAt() && !Words.saysNothing(matcher.group(2))) {
                    names.add(Words.clean(matcher.group(2)));
                }
            });
        }
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    private boolean isTold(String name) {
        String key = Words.key(name);
        return key.length() > 2
                && (Words.key(view.heading()).contains(key)
                        || Words.key(view.dom().document().title()).startsWith(key));
    }

    /** The one amount said beside the headline's words; none when they differ. */
    private Optional<PriceTag> price() {
        List<PriceTag> tags = new ArrayList<>();
        for (String key : List.of("price", "Price")) {
            places(key, (script, at) -> {
                Matcher matcher = AMOUNT.matcher(script).region(at, Math.min(script.length(), at + 40));
                if (matcher.lookingAt() && isBeside(script, at)) {
                    view.prices().readMachine(matcher.group(1)).ifPresent(tags::add);
                }
            });
        }
        boolean one = tags.stream()
                        .map(tag -> tag.amount().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        return one ? Optional.of(tags.getFirst()) : Optional.empty();
    }

    private boolean isBeside(String script, int at) {
        int found = script.indexOf(heading, Math.max(0, at - NEAR));
        return found >= 0 && found < at + NEAR;
    }

    private interface Place {
        void at(String script, int end);
    }

    private void places(String key, Place place) {
        int left = MOST_PLACES;
        for (String script : scripts) {
            int at = script.indexOf(key);
            while (at >= 0 && left-- > 0) {
                place.at(script, at + key.length());
                at = script.indexOf(key, at + key.length());
            }
        }
    }
}
