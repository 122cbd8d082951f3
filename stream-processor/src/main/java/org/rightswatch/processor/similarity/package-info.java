/**
 * How alike two marks are: sight (spelling), sound (across languages and scripts), meaning (translation), and the share
 * of each that meets; and how much of a work's text or code a document repeats. Numbers and words only, no conclusions:
 * what follows from them is the assess room's and finally a lawyer's to say. Pure.
 */
@NullMarked
package org.rightswatch.processor.similarity;

import org.jspecify.annotations.NullMarked;
