package org.rightswatch.crawler.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.crawler.extract.PersonalData;
import org.rightswatch.crawler.extract.SourceContext;
import org.rightswatch.crawler.url.CanonicalUrl;

/** The listing that a document is. */
public final class DocumentListings {

    private static final Set<String> ENDINGS = Set.of(
            "pdf", "doc", "docx", "docm", "dot", "dotx", "xls", "xlsx", "xlsm", "ppt", "pptx", "ppsx", "odt", "ods",
            "odp", "sxw", "rtf", "epub", "pages", "key", "numbers", "zip");

    private static final int LONGEST_TITLE = 300;

    private DocumentListings() {}

    /** Whether a type, or the ending of an address where the type says nothing, is that of a document. */
    public static boolean isDocument(@Nullable String contentType, String url) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("html") || type.startsWith("image/")) {
            return false;
        }
        boolean named = type.contains("pdf")
                || type.contains("msword")
                || type.contains("officedocument")
                || type.contains("opendocument")
                || type.contains("ms-excel")
                || type.contains("ms-powerpoint")
                || type.contains("rtf")
                || type.startsWith("application/zip");
        String path = url.replaceFirst("[?#].*", "");
        return named
                || ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Without fetch facts; empty when the document gave neither text nor picture. */
    public static Optional<Listing> of(DocumentText document, String url, SourceContext source) {
        String text = PersonalData.without(document.text());
        String canonical = CanonicalUrl.of(url).orElse(url);
        if (text.isBlank() && document.pictures().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Listing(
                ListingId.of(source.source(), canonical),
                source.source(),
                source.channel() == null ? Channel.DOCUMENT : source.channel(),
                canonical,
                source.market(),
                document.language() == null ? source.language() : document.language(),
                title(document, text, canonical),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                document.pictures().stream()
                        .map(picture -> new ListingImage(canonical + picture.url(), picture.sha256(), picture.pdq()))
                        .toList(),
                text,
                null,
                null,
                null));
    }

    private static String title(DocumentText document, String text, String url) {
        String told = document.title();
        String first = text.lines()
                .map(String::strip)
                .filter(line -> line.length() > 2)
                .findFirst()
                .orElse(text.isBlank() ? url.replaceFirst(".*/", "") : text);
        String title = told == null || told.isBlank() ? first : told.strip();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }
}
