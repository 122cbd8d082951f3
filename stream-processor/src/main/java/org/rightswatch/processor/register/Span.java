package org.rightswatch.processor.register;

/**
 * Postings of one or several terms that a word resembles in the same way.
 *
 * @param postings the table that they stand in
 * @param begin the first of them
 * @param end one past the last of them
 * @param likeness in what way the word resembles their terms
 * @param alike how alike it is to them
 */
record Span(Postings postings, int begin, int end, Likeness likeness, float alike) {}
