/**
 * What runs and what does not, over HTTP for machines (health, ready, metrics), and the conservation laws as counters.
 */
@NullMarked
package org.rightswatch.platform.health;

import org.jspecify.annotations.NullMarked;
