package org.rightswatch.alerting.console;

/**
 * One option of a form.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param chosen whether it is the current one
 * @param hint a second line for the reader, may be empty
 */
record Choice(String value, String label, boolean chosen, String hint) {

    Choice(String value, String label, boolean chosen) {
        this(value, label, chosen, "");
    }
}
