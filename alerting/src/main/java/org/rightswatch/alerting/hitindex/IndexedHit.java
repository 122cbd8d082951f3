package org.rightswatch.alerting.hitindex;

import java.util.Optional;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;

/**
 * A hit as it stands in the index, with what a person decided about it.
 *
 * @param hit its newest indexed revision
 * @param finding the newest decision, if there is one
 */
public record IndexedHit(Hit hit, Optional<Finding> finding) {}
