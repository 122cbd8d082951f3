package org.rightswatch.alerting.console;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param back where to go afterwards
 * @param name what was typed before
 * @param message what went wrong, or why the reader is here
 * @param tone {@code bad} or {@code calm}
 */
record LoginView(String back, String name, @Nullable String message, String tone) {}
