package org.rightswatch.alerting.console;

/** A request that is answered with a message page instead of what it asked for. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String key;

    /**
     * A refusal.
     *
     * @param status the HTTP status
     * @param key of the message: {@code <key>.title} and {@code <key>.text} are in the catalogue
     */
    Refusal(int status, String key) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }
}
