package org.rightswatch.processor.portfolio;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The heading row of a CSV file or a sheet, and how it turns the rows below it into rights. */
final class Table {

    private final List<@Nullable Column> columns;

    private Table(List<@Nullable Column> columns) {
        this.columns = columns;
    }

    /** A heading with at least one known column, and no unknown or doubled one; else the reason goes to the rows. */
    static Optional<Table> ofHeading(Place place, List<String> headings, Rows rows) {
        List<@Nullable Column> columns = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        boolean fine = true;
        for (String heading : headings) {
            Column column = Column.of(heading).orElse(null);
            columns.add(column);
            if (column == null && !heading.isBlank()) {
                rows.bad(place, heading.strip(), "is not a column; nothing was read; known are " + Column.known());
                fine = false;
            } else if (column != null && !seen.add(column)) {
                rows.bad(place, heading.strip(), "is there twice; nothing was read; keep one");
                fine = false;
            }
        }
        return fine && !seen.isEmpty() ? Optional.of(new Table(columns)) : Optional.empty();
    }

    /** Reads one row below the heading; a row without any value is no row. */
    void row(Place place, List<SheetCell> cells, Rows rows) {
        if (cells.stream().allMatch(SheetCell::isEmpty)) {
            return;
        }
        rows.tree(place, () -> tree(cells));
    }

    private ObjectNode tree(List<SheetCell> cells) {
        ObjectNode tree = Json.strict().createObjectNode();
        for (int i = 0; i < cells.size(); i++) {
            SheetCell cell = cells.get(i);
            if (!cell.isEmpty()) {
                put(tree, i, cell);
            }
        }
        withDefaults(tree);
        return tree;
    }

    private void put(ObjectNode tree, int index, SheetCell cell) {
        Column column = index < columns.size() ? columns.get(index) : null;
        if (column == null) {
            throw new BadField("column " + (index + 1), "has no heading; is there an unquoted separator in the row?");
        }
        if (cell.fault() != null) {
            throw new BadField(column.field(), cell.fault());
        }
        try {
            tree.set(column.field(), Json.strict().valueToTree(column.shape().read(cell)));
        } catch (IllegalArgumentException e) {
            throw new BadField(column.field(), String.valueOf(e.getMessage()));
        }
    }

    private static void withDefaults(ObjectNode tree) {
        if (!tree.has("kind")) {
            tree.put("kind", "trademark");
        }
        String office = tree.path("office").asString("");
        String number = tree.path("registrationNumber").asString("");
        if (!tree.has("id") && !office.isEmpty() && !number.isEmpty()) {
            tree.put("id", office + "-" + number);
        }
    }
}
