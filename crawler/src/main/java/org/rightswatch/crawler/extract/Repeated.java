package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Finds what stands in cells: siblings of one look that each hold one of the things, and a link. On the page of an offer these are
 * other offers.
 */
final class Repeated {

    private static final int FEWEST = 3;
    private static final int HIGHEST = 7;
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");

    private Repeated() {}

    /** Those of the things that stand in a cell. */
    static <T> List<T> among(List<T> things, Function<T, Element> place) {
        Map<Element, Map<String, Map<Element, List<T>>>> groups = new HashMap<>();
        for (T thing : things) {
            Element at = place.apply(thing);
            for (int up = 0; up < HIGHEST && at.parent() != null; up++, at = at.parent()) {
                groups.computeIfAbsent(at.parent(), p -> new HashMap<>())
                        .computeIfAbsent(GenericLists.look(at), l -> new LinkedHashMap<>())
                        .computeIfAbsent(at, e -> new ArrayList<>())
                        .add(thing);
            }
        }
        Set<T> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        groups.values().stream()
                .flatMap(byLook -> byLook.values().stream())
                .filter(cells ->
                        cells.size() >= FEWEST && cells.keySet().stream().allMatch(Repeated::leads))
                .forEach(cells -> cells.values().forEach(repeated::addAll));
        return List.copyOf(repeated);
    }

    private static boolean leads(Element cell) {
        return cell.normalName().equals("a") || cell.selectFirst(LINK) != null;
    }
}
