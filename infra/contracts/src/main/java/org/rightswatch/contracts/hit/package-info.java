/**
 * What the matcher says about a listing and a right (a hit), and what a person decided about it (a finding).
 */
@NullMarked
package org.rightswatch.contracts.hit;

import org.jspecify.annotations.NullMarked;
