/**
 * One careful HTTP client for all channels that post to an address from the configuration: no redirects, no cookies, limits on
 * time and size, and no connection to private addresses unless the configuration names host and port.
 */
@NullMarked
package org.rightswatch.alerting.channel.http;

import org.jspecify.annotations.NullMarked;
