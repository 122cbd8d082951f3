package org.rightswatch.processor.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text what a person sees, or nearly
 * @param number the value of an Excel number; CSV has none
 * @param day the same number as a day, in the workbook's own calendar
 * @param fault why the cell has no value
 */
record SheetCell(
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        @Nullable String fault) {

    static final SheetCell EMPTY = of("");

    static SheetCell of(String text) {
        return new SheetCell(text.strip(), null, null, null);
    }

    static SheetCell faulty(String fault) {
        return new SheetCell("", null, null, fault);
    }

    boolean isEmpty() {
        return text.isEmpty() && fault == null;
    }
}
