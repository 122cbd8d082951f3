package org.rightswatch.alerting.digest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rightswatch.alerting.hitindex.FilledIndex;
import org.rightswatch.alerting.hitindex.SampleHits;
import org.rightswatch.alerting.wording.Language;

/** Writes a digest of sample hits, and an empty one, to look at: {@code DigestPreview DIR}. */
public final class DigestPreview {

    private DigestPreview() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        FilledIndex index = FilledIndex.create();
        SampleHits.velmora(Instant.parse("2026-11-19T02:30:00Z")).forEach(hit -> index.put(hit, Optional.empty()));
        for (String holder : List.of("velmora", "empty")) {
            org.rightswatch.alerting.channel.Addressee client = new org.rightswatch.alerting.channel.Addressee(
                    holder, "Velmora SA 维尔摩拉", List.of(Language.ZH, Language.EN), ZoneId.of("Asia/Shanghai"));
            Digest digest = new DigestReader(index.reader())
                    .read(client, Week.parse("2026-W47"), Instant.parse("2026-11-23T01:00:00Z"));
            Files.writeString(directory.resolve(holder + ".html"), DigestHtml.of(digest, "https://watch.example/"));
            Files.writeString(directory.resolve(holder + ".txt"), DigestText.of(digest, "https://watch.example/"));
        }
    }
}
