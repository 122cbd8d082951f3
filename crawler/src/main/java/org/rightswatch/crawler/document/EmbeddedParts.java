package org.rightswatch.crawler.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.crawler.picture.PictureHash;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What is embedded in one document: files are read as the document is, their pictures and the document's own are hashed. What
 * is nested deeper than eight levels is left, and so is what comes after a thousand parts.
 */
final class EmbeddedParts implements EmbeddedDocumentExtractor {

    /** People put a table into a report into an archive; nobody puts eight into each other without meaning harm. */
    private static final int LEVELS = 8;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_PICTURES = 64;
    private static final int MOST_PICTURE_BYTES = 8 << 20;

    private final AutoDetectParser parser;
    private final List<ListingImage> pictures = new ArrayList<>();
    private final Set<String> digests = new HashSet<>();
    private @Nullable EmbeddedDocumentExtractor reading;
    private int level;
    private int parts;

    EmbeddedParts(AutoDetectParser parser) {
        this.parser = parser;
    }

    /** Must be called once, before the parser is. */
    EmbeddedParts within(ParseContext context) {
        reading = new ParsingEmbeddedDocumentExtractor(context);
        return this;
    }

    /** Each once, in order; {@code #picture-1} stands for an address. */
    List<ListingImage> pictures() {
        return List.copyOf(pictures);
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return parts++ < MOST_PARTS;
    }

    @Override
    public void parseEmbedded(InputStream part, ContentHandler text, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        try (TemporaryResources files = new TemporaryResources()) { // the part itself belongs to whoever gave it
            TikaInputStream in = TikaInputStream.get(part, files, metadata);
            MediaType type = parser.getDetector().detect(in, metadata);
            if (type.getType().equals("image")) {
                look(in);
            } else if (level < LEVELS && reading != null) {
                level++;
                reading.parseEmbedded(in, text, metadata, outputHtml);
                level--;
            }
        }
    }

    private void look(InputStream in) throws IOException {
        if (pictures.size() >= MOST_PICTURES) {
            return;
        }
        byte[] bytes = in.readNBytes(MOST_PICTURE_BYTES + 1);
        if (bytes.length <= MOST_PICTURE_BYTES) {
            ListingImage picture =
                    PictureHash.of("#picture-" + (pictures.size() + 1), bytes).picture();
            if (digests.add(String.valueOf(picture.sha256()))) {
                pictures.add(picture);
            }
        }
    }
}
