/**
 * Signed webhooks after Standard Webhooks 1.0.0 (standardwebhooks.com): {@code webhook-id} is the notification's id on every
 * repeat, {@code webhook-timestamp} is of the attempt, {@code webhook-signature} holds one signature per secret, two while a
 * secret is being changed. Only 2xx is success, redirects are not followed, 410 switches the endpoint off until a restart.
 */
@NullMarked
package org.rightswatch.alerting.channel.webhook;

import org.jspecify.annotations.NullMarked;
