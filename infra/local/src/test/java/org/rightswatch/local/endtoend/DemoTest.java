package org.rightswatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.local.CommandProcess;

/** {@code rightswatch demo} as a person runs it: a process of its own, real engines, the whole pipeline. */
class DemoTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void endsContentAndLeavesNoProcessWhileTheUsualPortsAreTaken() throws Exception {
        try (ServerSocket _ = holder(9092);
                ServerSocket _ = holder(9200);
                ServerSocket _ = holder(8080);
                CommandProcess demo = CommandProcess.start(folder, Map.of(), "demo", "--seconds", "240")) {
            Set<ProcessHandle> seen = watch(demo);

            assertThat(demo.awaitExit(LIMIT))
                    .as(() -> demo.output() + demo.errors())
                    .isZero();

            assertThat(demo.output())
                    .contains("pages", "listings", "hits", "alerts", "digest", "recall", "precision")
                    .containsPattern("\\d+ mails \\(to read in /.*rightswatch-demo-mails\\)")
                    .doesNotContain("NOT GOOD", "≠");
            assertThat(digest(demo.output(), "velmora"))
                    .content()
                    .contains("VELMORA")
                    .doesNotContain("No new hits this week");
            assertThat(seen).hasSizeGreaterThan(3).noneMatch(ProcessHandle::isAlive);
        }
    }

    private static Path digest(String output, String holder) {
        Matcher file = Pattern.compile("digest +(\\S+-" + holder + "\\.html)").matcher(output);
        assertThat(file.find()).as(output).isTrue();
        return Path.of(file.group(1));
    }

    /** Collects every process that the demo starts, while it runs. */
    private static Set<ProcessHandle> watch(CommandProcess demo) {
        Set<ProcessHandle> seen = java.util.concurrent.ConcurrentHashMap.newKeySet();
        AtomicBoolean going = new AtomicBoolean(true);
        demo.handle().onExit().thenRun(() -> going.set(false));
        Thread.ofPlatform().daemon().start(() -> {
            while (going.get()) {
                seen.addAll(demo.tree());
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(200).toNanos());
            }
        });
        return seen;
    }

    /** Holds a port, unless somebody else on this machine does already, which is as good. */
    private static ServerSocket holder(int port) throws Exception {
        try {
            return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        } catch (java.net.BindException e) {
            return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        }
    }
}
