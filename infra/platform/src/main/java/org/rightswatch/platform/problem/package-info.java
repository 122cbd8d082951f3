/**
 * {@link org.rightswatch.platform.problem.Problem}: what is wrong, where, and how to mend it, in one line for a person.
 * Thrown for wrong configuration and wrong use; never for bad data from outside, which is a value or goes to quarantine.
 */
@NullMarked
package org.rightswatch.platform.problem;

import org.jspecify.annotations.NullMarked;
