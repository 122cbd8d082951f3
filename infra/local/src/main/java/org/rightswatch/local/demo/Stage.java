package org.rightswatch.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rightswatch.engines.LoopbackPort;
import org.rightswatch.engines.Progress;
import org.rightswatch.local.edition.LocalEngines;
import org.rightswatch.local.edition.LocalSettings;
import org.rightswatch.local.sample.SampleWeb;
import org.rightswatch.platform.settings.SettingsFile;

/**
 * Everything around the three services that a demo needs and a client would have already: engines, a web to crawl, a mail
 * server, a webhook receiver. All of it is new, on free ports of this machine, and gone afterwards.
 */
final class Stage implements AutoCloseable {
    private static final List<String> PACKS = List.of("bazaar.yaml", "severny.yaml");
    private static final int CONSOLE_PORT = 8080;
    private static final int KEY_BYTES = 24;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Path directory;
    private final SampleWeb web;
    private final MailCatcher mail;
    private final HookCatcher hook;
    private final Login login = Login.fresh();
    private final SettingsFile settings;

    private Stage(Path directory, DemoSettings demo, Progress progress) {
        this.directory = directory;
        String secret = hookSecret();
        this.web = opened(SampleWeb.start(0));
        this.mail = opened(MailCatcher.start());
        this.hook = opened(HookCatcher.start(secret));
        LocalEngines engines = opened(LocalEngines.startBoth(directory, LocalSettings.defaults(), progress));
        engines.addresses().forEach(progress::report);
        DemoConfiguration configuration = new DemoConfiguration(directory, ports(demo), login, secret);
        this.settings = configuration.settings(web.rights(), engines.overrides(Map.of()));
    }

    static Stage set(DemoSettings demo, Progress progress) {
        Path directory = freshDirectory();
        try {
            return new Stage(directory, demo, progress);
        } catch (RuntimeException e) {
            delete(directory);
            throw e;
        }
    }

    private DemoConfiguration.Ports ports(DemoSettings demo) {
        int console = demo.consolePort() != 0 ? demo.consolePort() : LoopbackPort.preferring(CONSOLE_PORT);
        return new DemoConfiguration.Ports(
                web.port(), mail.port(), hook.url().getPort(), console == 0 ? LoopbackPort.free() : console);
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    SampleWeb web() {
        return web;
    }

    MailCatcher mail() {
        return mail;
    }

    HookCatcher hook() {
        return hook;
    }

    Login login() {
        return login;
    }

    SettingsFile settings() {
        return settings;
    }

    /** The demo's own files. */
    Path directory() {
        return directory;
    }

    private static String hookSecret() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    private static Path freshDirectory() {
        try {
            Path directory = Files.createTempDirectory("rightswatch-demo");
            // Elasticsearch runs as another user when we are root.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path packs = Files.createDirectory(directory.resolve("packs"));
            for (String pack : PACKS) {
                try (InputStream in = Stage.class.getResourceAsStream("/sample/packs/" + pack)) {
                    Files.copy(in, packs.resolve(pack));
                }
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
        delete(directory);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("a part of the demo could not be stopped", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
