package org.rightswatch.local.sample;

import java.util.Optional;
import org.rightswatch.contracts.value.RightId;

/**
 * The ground truth of one listing.
 *
 * @param url as crawled
 * @param right the right it is about; empty for a listing that touches none
 */
public record SampleLabel(String url, LabelKind kind, Optional<RightId> right) {}
