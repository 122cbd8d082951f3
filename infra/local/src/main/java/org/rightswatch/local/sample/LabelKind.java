package org.rightswatch.local.sample;

/** Why a listing of the sample web is there. */
public enum LabelKind {
    IDENTICAL("identical", Expectation.LOUD),
    ONE_EDIT("one-edit", Expectation.LOUD),
    LOOK_ALIKE("look-alike", Expectation.LOUD),
    LEET("leet", Expectation.LOUD),
    SPACED("spaced", Expectation.LOUD),
    MASKED("masked", Expectation.LOUD),
    STYLED("styled", Expectation.LOUD),
    HIDDEN("hidden", Expectation.LOUD),
    OTHER_SCRIPT("other-script", Expectation.LOUD),
    COPIED_TEXT("copied-text", Expectation.LOUD),
    COPIED_PICTURE("copied-picture", Expectation.LOUD),
    DOMAIN("domain", Expectation.LOUD),
    GENUINE("genuine", Expectation.QUIET),
    AUTHORISED("authorised", Expectation.QUIET),
    NOMINATIVE("nominative", Expectation.QUIET),
    OTHER_GOODS("other-goods", Expectation.QUIET),
    NO_LOCAL_RIGHT("no-local-right", Expectation.QUIET),
    EXPIRED("expired", Expectation.QUIET),
    PARKED("parked", Expectation.NONE),
    FOR_SALE("for-sale", Expectation.NONE),
    CONTAINING("containing", Expectation.NONE),
    PLAIN("plain", Expectation.NONE);

    private final String word;
    private final Expectation expectation;

    LabelKind(String word, Expectation expectation) {
        this.word = word;
        this.expectation = expectation;
    }

    /** The word used in {@code marks.yaml} and in the demo's summary. */
    public String word() {
        return word;
    }

    /** What a good watch does with it. */
    public Expectation expectation() {
        return expectation;
    }
}
