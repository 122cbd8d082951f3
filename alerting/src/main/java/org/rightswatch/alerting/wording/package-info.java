/**
 * The words of every page, mail and report, in Chinese and English, and how text from outside is made safe to show.
 *
 * <p>{@code wording.properties} is the one message catalogue: each key stands twice, {@code .en} and {@code .zh}; a missing half stops the
 * program at its first use and fails a test before that. Words follow the glossary: a hit is never called an infringement, a seller never an
 * infringer. To add a message, add both lines there and ask for the key.
 */
@NullMarked
package org.rightswatch.alerting.wording;

import org.jspecify.annotations.NullMarked;
