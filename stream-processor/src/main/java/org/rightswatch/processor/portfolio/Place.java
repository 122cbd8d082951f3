package org.rightswatch.processor.portfolio;

/**
 * Where a right was read.
 *
 * @param file as the user named it
 * @param part name of the sheet in a workbook, else empty
 * @param row line, or row of the sheet, from 1; 0 means the file as a whole
 */
public record Place(String file, String part, long row) {

    static Place line(String file, long line) {
        return new Place(file, "", line);
    }

    /** {@code rights.csv:12}, {@code rights.xlsx:Marks!12}. */
    @Override
    public String toString() {
        String sheet = part.isEmpty() ? "" : part + "!";
        return row == 0 && part.isEmpty() ? file : file + ":" + sheet + row;
    }
}
