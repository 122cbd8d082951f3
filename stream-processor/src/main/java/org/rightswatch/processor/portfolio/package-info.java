/**
 * Rights files: what a client hands in, read row by row. {@link org.rightswatch.processor.portfolio.RightsFiles} is the door.
 *
 * <p>A row is either a right or a bad row that says file, line (or sheet row, or element), field and reason; a bad row never
 * stops the rows after it. The kind of file is told by its first bytes, not by its name:
 *
 * <ul>
 *   <li><b>JSONL</b>: one right per line as in the contract; an unknown field is an error.
 *   <li><b>CSV, XLSX</b>: a header row, then one right per row. The columns are the fields of the contract, see
 *       {@code Column} (any order, any case, spaces and underscores ignored, Chinese names understood). Lists are separated
 *       by {@code |} (class numbers and countries also by comma, semicolon or blank); an authorised seller is
 *       {@code source:seller} or a domain; money is {@code 120.00 USD}; a date is {@code 2020-01-14} or a real Excel date.
 *       {@code kind} is {@code trademark} when absent, {@code id} is office and registration number when absent. An unknown
 *       column makes the whole file bad, because it would be missing from every right. CSV may be separated by comma,
 *       semicolon or tab, in UTF-8, UTF-16 (with its mark), GB18030 or Windows-1252.
 *   <li><b>USPTO ST.66 and WIPO ST.96 XML</b> (1_D3 and 2.2.1): one right per trademark element; the id is office and
 *       registration number, or {@code US-app-} and the application number. DOCTYPE is refused.
 * </ul>
 *
 * <p>An id may occur once in a run. Only an office file may repeat a right that another office file said in the same words.
 * A work's {@code content} is the text of that file when it names one beside the rights file, else the text itself.
 *
 * <p>To add a format: one class that implements {@code RightsFormat}, one line in {@code Formats}.
 */
@NullMarked
package org.rightswatch.processor.portfolio;

import org.jspecify.annotations.NullMarked;
