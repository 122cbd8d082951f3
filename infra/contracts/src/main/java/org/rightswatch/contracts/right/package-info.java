/**
 * What a client owns: trademarks, copyright works, confidential assets. Read from rights files (strictly) and from the topic {@code rights}.
 */
@NullMarked
package org.rightswatch.contracts.right;

import org.jspecify.annotations.NullMarked;
