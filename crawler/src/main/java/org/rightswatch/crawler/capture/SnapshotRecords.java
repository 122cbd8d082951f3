package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;

/**
 * The records of a page that a browser showed: a conversion of the response (ISO 28500:2017, section 6.7), a resource for its
 * picture, metadata on how both were made. The picture's address is {@code screenshot:} and the page's, as brozzler and jwarc
 * write it.
 */
final class SnapshotRecords {

    static final String PICTURE = "screenshot:";

    private static final String TEXT_KIND = "warc/conversion";
    private static final String PICTURE_KIND = "warc/resource";

    private SnapshotRecords() {}

    /**
     * @param origin the response that the browser was given; null when it is no longer known
     */
    static Members of(Snapshot snapshot, @Nullable Seen origin, WarcCompression compression) throws IOException {
        String digest = Digests.of(snapshot.text());
        WarcConversion text = text(snapshot, origin, digest);
        List<byte[]> rest = new ArrayList<>();
        if (snapshot.picture().length > 0) {
            rest.add(Member.of(picture(snapshot, text.id()), compression));
        }
        rest.add(Member.of(notes(snapshot, text.id()), compression));
        byte[] first = Member.of(text, compression);
        return new Members(
                first, rest, digest, (warc, offset) -> lines(snapshot, warc, offset, List.of(first, rest.getFirst())));
    }

    /** Both under the address of the page, so that whoever looks it up finds them. */
    private static List<String> lines(Snapshot snapshot, String warc, long offset, List<byte[]> members) {
        var text = new CaptureIndex.Made(snapshot.url().toString(), snapshot.at(), TEXT_KIND);
        List<String> lines = new ArrayList<>();
        lines.add(CaptureIndex.line(text, warc, offset, members.getFirst().length));
        if (snapshot.picture().length > 0) {
            var picture = new CaptureIndex.Made(snapshot.url().toString(), snapshot.at(), PICTURE_KIND);
            long behind = offset + members.getFirst().length;
            lines.add(CaptureIndex.line(picture, warc, behind, members.getLast().length));
        }
        return lines;
    }

    /** What a record read from a file is in the index; empty when it is no browser's work. */
    static Optional<CaptureIndex.Made> made(WarcRecord record) {
        return switch (record) {
            case WarcConversion text -> Optional.of(new CaptureIndex.Made(text.target(), text.date(), TEXT_KIND));
            case WarcResource picture
            when picture.target().startsWith(PICTURE) ->
                Optional.of(new CaptureIndex.Made(
                        picture.target().substring(PICTURE.length()), picture.date(), PICTURE_KIND));
            default -> Optional.empty();
        };
    }

    private static WarcConversion text(Snapshot snapshot, @Nullable Seen origin, String digest) throws IOException {
        WarcConversion.Builder record = new WarcConversion.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(snapshot.at())
                .setHeader("WARC-Target-URI", snapshot.url().toString())
                .payloadDigest(new WarcDigest(digest))
                .blockDigest(new WarcDigest(digest))
                .body(MediaType.parse("text/html;charset=utf-8"), snapshot.text());
        if (origin != null) {
            record.refersTo(origin.recordId());
        }
        return record.build();
    }

    private static WarcResource picture(Snapshot snapshot, URI text) throws IOException {
        WarcDigest digest = new WarcDigest(Digests.of(snapshot.picture()));
        return new WarcResource.Builder(URI.create(PICTURE + snapshot.url()))
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(snapshot.at())
                .concurrentTo(text)
                .payloadDigest(digest)
                .blockDigest(digest)
                .body(MediaType.parse("image/png"), snapshot.picture())
                .build();
    }

    private static WarcMetadata notes(Snapshot snapshot, URI text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        snapshot.notes().forEach((name, value) -> fields.put(name, List.of(WarcRecords.oneLine(value))));
        return new WarcMetadata.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(snapshot.at())
                .targetURI(snapshot.url().toString())
                .concurrentTo(text)
                .fields(fields)
                .build();
    }
}
