/**
 * The two ways to read JSON: leniently for events, strictly for what people write.
 */
@NullMarked
package org.rightswatch.contracts.json;

import org.jspecify.annotations.NullMarked;
