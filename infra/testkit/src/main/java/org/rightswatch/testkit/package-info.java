/**
 * What every module's tests share: the real engines, started once per JVM ({@link org.rightswatch.testkit.Engines}), and
 * names that no other test uses ({@link org.rightswatch.testkit.Names}).
 */
@NullMarked
package org.rightswatch.testkit;

import org.jspecify.annotations.NullMarked;
