/**
 * Values that several contracts share: wrapped ids, money, a sentence in both languages.
 */
@NullMarked
package org.rightswatch.contracts.value;

import org.jspecify.annotations.NullMarked;
