/**
 * From a resemblance to an assessment: context, score, severity, enforceability and the reason for each point.
 *
 * <p>{@link org.rightswatch.processor.assess.MatchingEngine} is the door. The score is {@code 100 / (1 + e^-z)}, z the
 * sum of the factors' weights in log-odds, so that it orders strictly and never saturates; each factor reports how many
 * points it moved the score. Severity is the band of the score; context only lowers it ({@code Severities}). What a
 * right or a listing does not say adds nothing. Sentences stand in one bilingual catalogue, {@code messages.tsv}. Pure.
 */
@NullMarked
package org.rightswatch.processor.assess;

import org.jspecify.annotations.NullMarked;
