package org.rightswatch.alerting.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.channel.email.Mail;
import org.rightswatch.platform.problem.Problem;

/** Keeps digests as files: {@code 2026-W46-velmora.html}, {@code .txt}, and {@code .eml} where the client gets it by mail. */
final class DigestFiles {

    private DigestFiles() {}

    /**
     * Writes or replaces the files of one digest; a file is there whole or not at all.
     *
     * @return the files in the order html, txt, eml
     */
    static List<Path> write(Digest digest, @Nullable Mail mail, @Nullable String console, Path directory) {
        String name = digest.week() + "-" + fileName(digest.addressee().holder());
        try {
            Files.createDirectories(directory);
            List<Path> files = new ArrayList<>();
            files.add(write(directory.resolve(name + ".html"), utf8(DigestHtml.of(digest, console))));
            files.add(write(directory.resolve(name + ".txt"), utf8(DigestText.of(digest, console))));
            if (mail != null) {
                files.add(write(directory.resolve(name + ".eml"), mail.eml(digest.cutOff())));
            }
            return files;
        } catch (IOException e) {
            throw new Problem(
                            "the digest cannot be written (" + e + ")", directory.toString(), "name a writable folder")
                    .causedBy(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path write(Path file, byte[] content) throws IOException {
        Path part = Files.createTempFile(file.getParent(), ".digest", ".part");
        try {
            Files.write(part, content);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A holder's name without anything that means something to a file system. */
    private static String fileName(String holder) {
        return holder.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]", "_");
    }
}
