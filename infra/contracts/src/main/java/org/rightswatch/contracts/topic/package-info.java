/**
 * The catalogue of topics: the only place that says name, key, serdes, partitions, clean-up, retention and owner.
 */
@NullMarked
package org.rightswatch.contracts.topic;

import org.jspecify.annotations.NullMarked;
