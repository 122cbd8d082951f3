package org.rightswatch.crawler.fetch;

/** Ends a fetch from deep inside; never leaves this room. */
final class FetchFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    FetchFailure(FailureReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    FailureReason reason() {
        return reason;
    }

    String detail() {
        String message = getMessage();
        return message == null ? reason.word() : message;
    }
}
