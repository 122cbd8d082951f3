/**
 * The demo: the whole pipeline on this machine against the sample web, and a summary that says whether it did its job.
 */
@NullMarked
package org.rightswatch.local.demo;

import org.jspecify.annotations.NullMarked;
