/**
 * What was told to whom (the notification log), and records nobody could read (quarantine).
 */
@NullMarked
package org.rightswatch.contracts.alert;

import org.jspecify.annotations.NullMarked;
