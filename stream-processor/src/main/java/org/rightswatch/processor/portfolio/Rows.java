package org.rightswatch.processor.portfolio;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.Right;
import tools.jackson.databind.node.ObjectNode;

/** Where a format puts the rows of one file: checks ids, resolves works' content, tells good from bad. */
final class Rows {

    private final String file;
    private final RightReader reader;
    private final WorkContent content;
    private final SeenIds seen;
    private final Consumer<RightsRow> sink;

    Rows(String file, RightReader reader, WorkContent content, SeenIds seen, Consumer<RightsRow> sink) {
        this.file = file;
        this.reader = reader;
        this.content = content;
        this.seen = seen;
        this.sink = sink;
    }

    String file() {
        return file;
    }

    Place line(long line) {
        return Place.line(file, line);
    }

    /** A row written by a person, as the JSON text of a right. */
    record Line(long number, String json) {}

    /** Rows written by people: read on all cores, handed out one by one in their order. */
    void json(List<Line> lines) {
        List<RightsRow> read = lines.parallelStream().map(this::read).toList();
        for (RightsRow row : read) {
            if (row instanceof RightsRow.Good(Place place, Right right)) {
                typed(place, () -> right);
            } else {
                sink.accept(row);
            }
        }
    }

    private RightsRow read(Line line) {
        Place place = line(line.number());
        try {
            return new RightsRow.Good(place, reader.read(line.json()));
        } catch (BadField e) {
            return e.at(place);
        }
    }

    /** A row written by a person, as a JSON tree of a right. Building the tree may find the row bad, too. */
    void tree(Place place, Supplier<ObjectNode> tree) {
        typed(place, () -> reader.read(tree.get()));
    }

    private void typed(Place place, Supplier<Right> row) {
        accept(place, row, right -> seen.typed(right.id(), place));
    }

    /** A right that an office published; its id is derived, so a second copy of it is harmless. */
    void office(Place place, Supplier<ObjectNode> tree) {
        accept(place, () -> reader.readOffice(tree.get()), right -> seen.office(right, place));
    }

    void bad(Place place, String field, String reason) {
        sink.accept(new RightsRow.Bad(place, field, reason));
    }

    private void accept(Place place, Supplier<Right> row, SeenIds.Check check) {
        try {
            Right right = resolved(row.get());
            sink.accept(check.of(right).orElseGet(() -> new RightsRow.Good(place, right)));
        } catch (BadField e) {
            sink.accept(e.at(place));
        }
    }

    private Right resolved(Right right) {
        return right instanceof CopyrightWork work ? content.resolve(work) : right;
    }
}
