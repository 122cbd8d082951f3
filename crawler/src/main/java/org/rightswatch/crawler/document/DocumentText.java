package org.rightswatch.crawler.document;

import org.jspecify.annotations.Nullable;

/**
 * What a document says.
 *
 * @param type media type told from the bytes
 * @param title as its properties say
 * @param language BCP 47, as its properties say
 * @param text of the whole document and of what is embedded in it, at most as long as the limits allow
 * @param problem why it was read in part or not at all; null when it was read whole
 */
public record DocumentText(
        @Nullable String type,
        @Nullable String title,
        @Nullable String language,
        String text,
        @Nullable String problem) {

    @SuppressWarnings("NullAway") // JSON leaves out an empty text
    public DocumentText {
        text = text == null ? "" : text;
    }

    static DocumentText unread(String problem) {
        return new DocumentText(null, null, null, "", problem);
    }
}
