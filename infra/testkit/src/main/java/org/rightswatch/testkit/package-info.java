/**
 * What every module's tests share: the real engines, started once per JVM ({@link org.rightswatch.testkit.Engines}),
 * names that no other test uses ({@link org.rightswatch.testkit.Names}), and what is on topics while a test waits
 * ({@link org.rightswatch.testkit.FollowedTopics}).
 */
@NullMarked
package org.rightswatch.testkit;

import org.jspecify.annotations.NullMarked;
