/**
 * Alerting: hits in; index, alerts, digests, console out. {@link org.rightswatch.alerting.AlertingService} is the only entry; it
 * reads {@link org.rightswatch.alerting.AlertingSettings} and puts the rooms together.
 */
@NullMarked
package org.rightswatch.alerting;

import org.jspecify.annotations.NullMarked;
