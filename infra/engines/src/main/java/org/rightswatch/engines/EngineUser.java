package org.rightswatch.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightswatch.platform.problem.Problem;

/**
 * The user an engine runs as: whoever runs us, except that root becomes an ordinary user, because Elasticsearch refuses
 * root.
 *
 * @param name the other user's name; empty = the user who runs us
 */
record EngineUser(Optional<String> name) {
    private static final List<String> CANDIDATES = List.of("elasticsearch", "nobody");

    /** Decides by the running user. */
    static EngineUser current() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new EngineUser(Optional.empty());
        }
        String other = CANDIDATES.stream()
                .filter(EngineUser::exists)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "it refuses to run as root, and there is no user named " + String.join(" or ", CANDIDATES),
                        "Elasticsearch",
                        "run rightswatch as an ordinary user, or add the user nobody"));
        requireReachable(JavaProgram.executable(), other);
        return new EngineUser(Optional.of(other));
    }

    /** The command, run as this user. */
    List<String> run(List<String> command) {
        return name.map(user -> prefixed(user, command)).orElse(command);
    }

    private static List<String> prefixed(String user, List<String> command) {
        List<String> all = new ArrayList<>(program("setpriv")
                .map(setpriv -> List.of(setpriv, "--reuid=" + user, "--regid=" + group(user), "--clear-groups"))
                .or(() -> program("runuser").map(runuser -> List.of(runuser, "-u", user, "--")))
                .or(() -> program("sudo").map(sudo -> List.of(sudo, "-E", "-u", user, "--")))
                .orElseThrow(() -> new Problem(
                        "it refuses to run as root, and none of setpriv, runuser, sudo is here",
                        "Elasticsearch",
                        "install util-linux, or run rightswatch as an ordinary user")));
        all.addAll(command);
        return all;
    }

    /**
     * The directory itself when this user can reach it; else one under {@code /var/lib/rightswatch} that always stands
     * for it (root's home is closed to others).
     */
    Path ownDirectory(String engine, Path wanted) {
        Path directory = name.isEmpty() || isReachable(wanted)
                ? wanted
                : Path.of("/var/lib/rightswatch")
                        .resolve(HexFormat.of().toHexDigits(wanted.toString().hashCode()));
        return EngineDirectory.writable(engine, directory);
    }

    /** Hands a directory and everything in it to this user. */
    void own(Path directory) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        UserPrincipal owner =
                directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name.get());
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return give(folder);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }

            private FileVisitResult give(Path path) throws IOException {
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void requireReachable(Path program, String user) {
        if (!isReachable(program)) {
            throw new Problem(
                    "it refuses to run as root, and the user " + user + " cannot reach " + program,
                    "Elasticsearch",
                    "install the JDK under /usr/lib/jvm or /opt, or run rightswatch as an ordinary user");
        }
    }

    /** Whether everybody may pass through all folders that exist on the way. */
    private static boolean isReachable(Path path) {
        try {
            for (Path folder = path.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
                if (Files.exists(folder)
                        && !Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(String user) {
        return passwd().anyMatch(line -> line.startsWith(user + ":"));
    }

    private static String group(String user) {
        return passwd().filter(line -> line.startsWith(user + ":"))
                .map(line -> line.split(":", -1)[3])
                .findFirst()
                .orElse(user);
    }

    private static Stream<String> passwd() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<String> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
