package org.rightswatch.crawler.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.ListingImage;

/**
 * What a document says and shows.
 *
 * @param type media type told from the bytes
 * @param title as its properties say
 * @param language BCP 47, as its properties say
 * @param text of the whole document and of what is embedded in it, at most as long as the limits allow
 * @param pictures embedded in it, each named by its number in place of an address
 * @param problem why it was read in part or not at all; null when it was read whole
 * @param failure how its reading ended when its parser did not survive it, or was not tried; null when it did
 */
public record DocumentText(
        @Nullable String type,
        @Nullable String title,
        @Nullable String language,
        String text,
        List<ListingImage> pictures,
        @Nullable String problem,
        @Nullable Failure failure) {

    /** What a document did to its parser; each is counted under its word. */
    public enum Failure {
        TOO_LARGE,
        TOO_SLOW,
        OUT_OF_MEMORY,
        DIED;

        /** As written in reports and metrics. */
        public String word() {
            return "document-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @SuppressWarnings("NullAway") // JSON leaves out what is empty
    public DocumentText {
        text = text == null ? "" : text;
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    static DocumentText unread(Failure failure, String problem) {
        return new DocumentText(null, null, null, "", List.of(), problem, failure);
    }
}
