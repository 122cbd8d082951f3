/**
 * Prices as shops write them, in any country's notation: which digits are decimals, which currency is meant. Pure.
 */
@NullMarked
package org.rightswatch.crawler.money;

import org.jspecify.annotations.NullMarked;
