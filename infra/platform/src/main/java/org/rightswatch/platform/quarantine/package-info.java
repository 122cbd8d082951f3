/**
 * Where a record goes that cannot be processed: its bytes, the reason and its origin, kept in topic quarantine.
 */
@NullMarked
package org.rightswatch.platform.quarantine;

import org.jspecify.annotations.NullMarked;
