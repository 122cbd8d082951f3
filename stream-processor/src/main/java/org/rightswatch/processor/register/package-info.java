/**
 * The rights in memory, made for one question: which marks may this listing touch?
 *
 * <p>A {@link org.rightswatch.processor.register.Register} is an immutable snapshot; adding or removing a right makes a
 * new one cheaply. Every declared form of a mark becomes one or two <i>terms</i> (the whole form, joined, and the
 * dominant word of a form of several words); every term is filed under keys: itself, itself without each one letter,
 * and how it sounds. A listing's words, neighbouring words joined, runs of unsegmented scripts and parts of host names
 * are looked up under the same keys ({@link org.rightswatch.processor.register.Presearch}), and what is found is
 * verified against the text. What a meeting can be worth at most ({@link org.rightswatch.processor.register.Worth}) rules most
 * of the marks out that share a word. Presearch may over-select and never loses what verification would accept: a property
 * test holds it against a full scan. Pure.
 */
@NullMarked
package org.rightswatch.processor.register;

import org.jspecify.annotations.NullMarked;
