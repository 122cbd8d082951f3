/**
 * What the crawler saw: one offer, page, document, domain or file, as published on the topic {@code listings}.
 */
@NullMarked
package org.rightswatch.contracts.listing;

import org.jspecify.annotations.NullMarked;
