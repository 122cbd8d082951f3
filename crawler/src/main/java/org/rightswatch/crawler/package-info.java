/**
 * The crawler: sources in, listings out. This package holds the facades that the command line and the services use; the
 * rooms below it do the work.
 */
@NullMarked
package org.rightswatch.crawler;

import org.jspecify.annotations.NullMarked;
