package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds what repeats on a page: siblings of one look that hold prices or pictures, the same in several rows, or runs of siblings where the
 * parts of a cell stand side by side. A cell is a list of elements, mostly of one.
 */
final class CellGroups {

    private static final int FEWEST = 4;
    private static final int HIGHEST = 8;
    private static final int MOST_GROUPS = 6;
    private static final int MOST_PARTS = 20;

    /** Of the cells of a run, those that must begin alike. */
    private static final double MOSTLY = 0.8;

    /** Elements of one look below one element: its children, or the children of its children of one look. */
    private record Place(Element below, String look) {}

    private final Map<Place, Set<Element>> groups = new LinkedHashMap<>();
    private final Map<String, Set<Element>> alike = new HashMap<>();

    private CellGroups() {}

    /**
     * The cells of each group that may be the page's list, the largest first, of equal ones the outermost.
     *
     * @param signs what each cell holds one of: prices, or pictures
     */
    static List<List<List<Element>>> around(List<Element> signs, Headline headline) {
        CellGroups all = new CellGroups();
        signs.forEach(sign -> all.climb(sign, Regions.beside(sign, headline)));
        return all.groups.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEWEST)
                .sorted(Comparator.<Map.Entry<Place, Set<Element>>>comparingInt(
                                group -> -group.getValue().size())
                        .thenComparingInt(
                                group -> depth(group.getValue().iterator().next())))
                .limit(MOST_GROUPS)
                .map(group -> all.cells(List.copyOf(group.getValue())))
                .toList();
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element at = element; at.parent() != null; at = at.parent()) {
            depth++;
        }
        return depth;
    }

    private void climb(Element sign, boolean beside) {
        Element at = sign;
        for (int up = 0; up < HIGHEST && at.parent() != null; up++, at = at.parent()) {
            Element parent = at.parent();
            String look = GenericLists.look(at);
            alike.computeIfAbsent(make(at), k -> new LinkedHashSet<>()).add(at);
            if (!beside) {
                add(new Place(parent, look), at);
                if (parent.parent() != null) {
                    add(new Place(parent.parent(), kind(at)), at);
                }
            }
        }
    }

    private void add(Place place, Element cell) {
        groups.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(cell);
    }

    /** All that a cell and the first thing in it are called. */
    private static String make(Element cell) {
        Element inner = cell.firstElementChild();
        return cell.normalName() + "." + cell.className() + ">" + (inner == null ? "" : GenericLists.look(inner));
    }

    private static String kind(Element cell) {
        Element parent = cell.parent();
        return (parent == null ? "" : GenericLists.look(parent)) + ">" + GenericLists.look(cell);
    }

    /** Where the parts of a cell are torn from its link, a cell is what stands between two beginnings. */
    private List<List<Element>> cells(List<Element> group) {
        long leading = group.stream().filter(CellReader::leads).count();
        if (leading * 2 < group.size()) {
            return runs(group);
        }
        Set<Element> whole = new LinkedHashSet<>(group);
        Element first = group.getFirst();
        if (!first.className().isEmpty()) {
            shelves(make(first)).forEach(whole::addAll);
        }
        whole.addAll(siblings(first));
        return whole.stream().map(List::of).toList();
    }

    /** Beside a cell, what is made like it and only called otherwise: adverts, the one that is marked. */
    private static List<Element> siblings(Element cell) {
        Element inner = cell.firstElementChild();
        Element parent = cell.parent();
        if (inner == null || parent == null || inner.className().isEmpty()) {
            return List.of();
        }
        String look = GenericLists.look(inner);
        return parent.children().stream()
                .filter(other -> other.normalName().equals(cell.normalName()))
                .filter(other -> other.firstElementChild() != null
                        && GenericLists.look(other.firstElementChild()).equals(look))
                .toList();
    }

    /** More of the same cells elsewhere on the page, whatever stands above them: a list may come in several shelves. */
    private Stream<List<Element>> shelves(String make) {
        Map<Element, List<Element>> byParent = alike.getOrDefault(make, Set.of()).stream()
                .filter(cell -> cell.parent() != null)
                .collect(Collectors.groupingBy(Element::parent, LinkedHashMap::new, Collectors.toList()));
        return byParent.values().stream().filter(shelf -> shelf.size() >= FEWEST);
    }

    private static List<List<Element>> runs(List<Element> holders) {
        Element parent = holders.getFirst().parent();
        if (parent == null || holders.stream().anyMatch(holder -> !parent.equals(holder.parent()))) {
            return List.of();
        }
        String beginning = beginning(parent, Set.copyOf(holders));
        List<List<Element>> runs = new ArrayList<>();
        for (Element child : parent.children()) {
            if (GenericLists.look(child).equals(beginning)) {
                runs.add(new ArrayList<>());
            }
            if (!runs.isEmpty() && runs.getLast().size() < MOST_PARTS) {
                runs.getLast().add(child);
            }
        }
        return runs;
    }

    /** The look of the first child that comes before nearly every price: what follows a price may belong to the next cell or to its own, what comes before the first one cannot. */
    private static String beginning(Element parent, Set<Element> holders) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> between = new HashSet<>();
        Set<String> leading = new LinkedHashSet<>();
        boolean first = true;
        for (Element child : parent.children()) {
            String look = GenericLists.look(child);
            between.add(look);
            if (first) {
                leading.add(look);
            }
            if (holders.contains(child)) {
                between.forEach(any -> counts.merge(any, 1, Integer::sum));
                between.clear();
                first = false;
            }
        }
        return leading.stream()
                .filter(look -> counts.getOrDefault(look, 0) >= MOSTLY * holders.size())
                .findFirst()
                .orElse("");
    }
}
