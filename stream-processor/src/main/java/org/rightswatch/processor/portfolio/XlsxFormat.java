package org.rightswatch.processor.portfolio;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Every visible sheet of a workbook whose first row is a heading of rights. A formula counts as the value Excel stored. */
final class XlsxFormat implements RightsFormat {

    @Override
    public void read(Path file, Rows rows) throws IOException {
        try (ReadableWorkbook workbook = guarded(() -> new ReadableWorkbook(file.toFile()))) {
            boolean found = false;
            for (Sheet sheet : guarded(() -> workbook.getSheets().toList())) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    found |= readSheet(sheet, workbook.isDate1904(), rows);
                }
            }
            if (!found) {
                rows.bad(
                        Place.line(rows.file(), 0),
                        "",
                        "no sheet begins with a heading of rights; known columns are " + Column.known());
            }
        }
    }

    /** Whether the sheet begins with anything that is a heading of rights, good or bad. */
    private static boolean readSheet(Sheet sheet, boolean since1904, Rows rows) throws IOException {
        try (Stream<Row> stream = guarded(sheet::openStream)) {
            Iterator<Row> iterator = stream.iterator();
            Optional<Row> heading = next(iterator);
            if (heading.isEmpty()) {
                return false;
            }
            List<String> headings = cells(heading.get(), since1904).stream()
                    .map(SheetCell::text)
                    .toList();
            if (headings.stream().allMatch(h -> Column.of(h).isEmpty())) {
                return false; // a cover sheet, notes
            }
            Place place = place(rows, sheet, heading.get());
            Optional<Table> table = Table.ofHeading(place, headings, rows);
            for (Optional<Row> row = next(iterator); table.isPresent() && row.isPresent(); row = next(iterator)) {
                table.get().row(place(rows, sheet, row.get()), cells(row.get(), since1904), rows);
            }
            return true;
        }
    }

    private static Place place(Rows rows, Sheet sheet, Row row) {
        return new Place(rows.file(), sheet.getName(), row.getRowNum());
    }

    private static Optional<Row> next(Iterator<Row> iterator) throws IOException {
        return guarded(() -> {
            while (iterator.hasNext()) {
                Row row = iterator.next();
                if (row.getFirstNonEmptyCell().isPresent()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        });
    }

    private static List<SheetCell> cells(Row row, boolean since1904) {
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? SheetCell.EMPTY : cell(cell, since1904));
        }
        return cells;
    }

    private static SheetCell cell(Cell cell, boolean since1904) {
        if (cell.getType() == CellType.ERROR) {
            return SheetCell.faulty("holds the error " + cell.getRawValue());
        }
        if (cell.getType() == CellType.FORMULA && isNothing(cell.getValue())) {
            return SheetCell.faulty("is a formula without a stored value; open and save the file in Excel");
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> number(number, since1904);
            case null -> SheetCell.EMPTY;
            default -> SheetCell.of(String.valueOf(cell.getValue()));
        };
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || String.valueOf(value).isEmpty();
    }

    private static SheetCell number(BigDecimal number, boolean since1904) {
        return new SheetCell(number.stripTrailingZeros().toPlainString(), number, day(number, since1904), null);
    }

    /** Days since 1899-12-30, which makes up for the 29 February 1900 that Excel believes in; or since 1904. */
    private static @Nullable LocalDate day(BigDecimal number, boolean since1904) {
        long days = number.longValue();
        boolean plausible = days > 60 && days < 2_958_466; // up to the year 9999
        LocalDate zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return plausible ? zero.plusDays(days) : null;
    }

    /** Something fastexcel does with bytes from outside. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** A broken workbook shows as many kinds of exception; each means the same to the reader. */
    private static <T> T guarded(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RuntimeException | IOException e) {
            throw new IOException("is not a sound Excel workbook: " + e.getMessage(), e);
        }
    }
}
