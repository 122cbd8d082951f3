package org.rightswatch.processor.portfolio;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A heading row, then one right per row; RFC 4180 quoting, separated by comma, semicolon or tab. */
final class CsvFormat implements RightsFormat {

    /** How Excel is told to keep leading zeros: {@code ="0012345"}. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    @Override
    public void read(Path file, Rows rows) throws IOException {
        try (BufferedReader reader = TextFile.of(file).open()) {
            CsvRows csv = CsvRows.of(reader);
            Optional<List<String>> heading = csv.next();
            if (heading.isEmpty()) {
                return;
            }
            Place place = rows.line(csv.line());
            Optional<Table> table = Table.ofHeading(place, heading.get(), rows);
            if (table.isPresent()) {
                readRows(csv, table.get(), rows);
            }
        }
    }

    private static void readRows(CsvRows csv, Table table, Rows rows) throws IOException {
        for (Optional<List<String>> row = csv.next(); row.isPresent(); row = csv.next()) {
            table.row(
                    rows.line(csv.line()),
                    row.get().stream().map(CsvFormat::cell).toList(),
                    rows);
        }
    }

    private static SheetCell cell(String text) {
        if (!text.startsWith("=")) {
            return SheetCell.of(text);
        }
        Matcher quoted = TEXT_FORMULA.matcher(text.strip());
        return quoted.matches()
                ? SheetCell.of(quoted.group(1))
                : SheetCell.faulty("is a formula; paste its value instead");
    }
}
