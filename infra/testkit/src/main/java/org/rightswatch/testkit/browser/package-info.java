/** A browser for tests that need a real one. */
@NullMarked
package org.rightswatch.testkit.browser;

import org.jspecify.annotations.NullMarked;
