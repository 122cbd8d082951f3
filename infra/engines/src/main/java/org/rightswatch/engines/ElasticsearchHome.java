package org.rightswatch.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.rightswatch.platform.problem.Problem;

/**
 * The unpacked Elasticsearch server, shared and read-only. The zip comes through Maven into the local repository; it is
 * checked against the pinned SHA-512 and unpacked once into the cache folder.
 */
final class ElasticsearchHome {
    private static final String NAME = "Elasticsearch";

    private final String version;
    private final String sha512;
    private final Path zip;
    private final Path cache;

    private ElasticsearchHome(Properties pinned, Path zip, Path cache) {
        this.version = pinned.getProperty("version");
        this.sha512 = pinned.getProperty("sha512");
        this.zip = zip;
        this.cache = cache;
    }

    /** The server's home folder, unpacked now when it was not. */
    static Path unpacked(Progress progress) {
        Properties pinned = pinned();
        return new ElasticsearchHome(pinned, zip(pinned), cache()).unpack(progress);
    }

    /** For tests: another zip and another cache folder. */
    static Path unpacked(Path zip, Path cache) {
        return new ElasticsearchHome(pinned(), zip, cache).unpack(Progress.NONE);
    }

    private Path unpack(Progress progress) {
        Path home = cache.resolve("elasticsearch-" + version + "-" + sha512.substring(0, 12));
        if (Files.isDirectory(home)) {
            return home;
        }
        EngineDirectory.writable(NAME, cache);
        try (FileChannel lock = FileChannel.open(
                        cache.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (!Files.isDirectory(home)) {
                verify();
                progress.report("unpacking " + NAME + " " + version + " into " + cache);
                extractInto(home);
            }
            return home;
        } catch (IOException e) {
            throw new Problem(
                    "cannot unpack " + zip + " (" + e + ")", NAME + " in " + cache, "check disk space and permissions");
        }
    }

    private void verify() {
        if (!Files.isRegularFile(zip)) {
            throw new Problem(
                    "the server's zip is missing",
                    zip.toString(),
                    "run `./rightswatch test` or any Maven build once with network, which fetches it");
        }
        String found = digest();
        if (!found.equals(sha512)) {
            throw new Problem(
                    "the server's zip is damaged: SHA-512 " + found.substring(0, 12) + "… instead of "
                            + sha512.substring(0, 12) + "…",
                    zip.toString(),
                    "delete the file and build again, which fetches it");
        }
    }

    private String digest() {
        try (InputStream in = new DigestInputStream(Files.newInputStream(zip), MessageDigest.getInstance("SHA-512"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    /** Into a folder beside, then renamed: a half unpacked server never has the final name. */
    private void extractInto(Path home) throws IOException {
        Path half = Files.createTempDirectory(cache, "unpacking");
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                extract(entries, entry, half);
            }
            Files.move(half.resolve("elasticsearch-" + version), home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(half);
        }
    }

    private static void extract(ZipInputStream entries, ZipEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(entries, target);
        }
        boolean runs = entry.isDirectory() || entry.getName().contains("/bin/");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Properties pinned() {
        Properties pinned = new Properties();
        try (InputStream in = ElasticsearchHome.class.getResourceAsStream("elasticsearch.properties")) {
            pinned.load(in);
            return pinned;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path zip(Properties pinned) {
        String version = pinned.getProperty("version");
        return Optional.ofNullable(System.getenv("RIGHTSWATCH_ELASTICSEARCH_ZIP"))
                .map(Path::of)
                .orElseGet(() -> Path.of(pinned.getProperty("repository"))
                        .resolve("org/elasticsearch/distribution/integ-test-zip/elasticsearch")
                        .resolve(version)
                        .resolve("elasticsearch-" + version + ".zip"));
    }

    /** Root's home is closed to the user Elasticsearch runs as, so root's cache lives in a public place. */
    private static Path cache() {
        if (EngineUser.current().name().isPresent()) {
            return Path.of("/var/cache/rightswatch");
        }
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("rightswatch");
    }
}
