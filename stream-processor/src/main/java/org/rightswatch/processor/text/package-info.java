/**
 * Normalising text: from raw characters of any script to canonical words with their place in the raw text.
 *
 * <p>{@link org.rightswatch.processor.text.Folding} turns every code point into its canonical character by table;
 * {@link org.rightswatch.processor.text.Words} cuts a listing's fields into canonical words, all in one buffer, so that
 * any run of neighbouring words, joined, is a substring with a hash in constant time. {@link
 * org.rightswatch.processor.text.Reading} says how a word of another script sounds in Latin letters. Pure; tables are
 * built once from ICU and the JDK; nothing here runs a transliterator while listings are read.
 */
@NullMarked
package org.rightswatch.processor.text;

import org.jspecify.annotations.NullMarked;
