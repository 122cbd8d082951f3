/**
 * The sample cross-border web of the demo: six invented sites, differently built, in five languages, served on one loopback port by
 * their host names. Every listing carries a label, so that the demo can say how much it found and how much it flagged wrongly.
 *
 * <p>{@link org.rightswatch.local.sample.SampleWeb} is the door. Data is in {@code /sample}: {@code rights.jsonl} (marks and works),
 * {@code marks.yaml} (how sellers write the marks), {@code sites.yaml} (the sites and their words).
 */
@NullMarked
package org.rightswatch.local.sample;

import org.jspecify.annotations.NullMarked;
