/**
 * The weekly digest of one client: what a week brought, as an HTML mail, as plain text and as files.
 *
 * <p>{@code DigestReader} asks the index for the week and the week before and makes a {@code Digest}, pure facts. {@code DigestView} says them in
 * the client's languages, {@code DigestHtml} and {@code DigestText} write them down, {@code DigestFiles} and the e-mail channel take them
 * out. {@link org.rightswatch.alerting.digest.DigestService} decides on the hour whose digest is due: what was sent stands in the topic
 * {@code notifications}, so a digest that was missed is sent after a restart, and none is sent twice.
 *
 * <p>A week is an ISO week from Monday 00:00 to Monday 00:00 in the client's time zone. A hit belongs to the week in which it was first seen.
 * To add a figure: count it in {@code alerting.hitindex}, put it into {@code Figures}, name it in {@code wording.properties}.
 */
@NullMarked
package org.rightswatch.alerting.digest;

import org.jspecify.annotations.NullMarked;
