package org.rightswatch.crawler.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price read from text.
 *
 * @param amount above zero
 * @param currency ISO 4217, null when the text names none
 * @param start where its number begins in the text
 * @param end where its number ends
 */
public record PriceTag(BigDecimal amount, @Nullable String currency, int start, int end) {}
