package org.rightswatch.processor.text;

/** The part of a listing that a word stands in. */
public enum Field {
    TITLE,
    BRAND,
    SELLER,
    CATEGORY,
    DESCRIPTION,
    TEXT,
    /** The text of a document, which is all it offers. */
    DOCUMENT,
    HOST
}
