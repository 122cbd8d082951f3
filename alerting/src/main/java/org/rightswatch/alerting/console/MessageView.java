package org.rightswatch.alerting.console;

import org.jspecify.annotations.Nullable;

/**
 * A page that says one thing: not found, not allowed, not reachable.
 *
 * @param code the HTTP status
 * @param text what happened and what the reader can do
 * @param detail one line for the operator
 * @param link where to go on
 */
record MessageView(int code, String text, @Nullable String detail, String link, String linkText) {}
