package org.rightswatch.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.platform.problem.Problem;

/** What cannot start says so in one line. */
class EngineProblemTest {
    @TempDir
    Path directory;

    @Test
    void brokerNamesThePortThatIsTaken() throws Exception {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EngineSettings settings = KafkaBroker.settings(directory).onPort(holder.getLocalPort());
            assertThatThrownBy(() -> KafkaBroker.start(settings))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("port " + holder.getLocalPort() + " is already taken")
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void nodeNamesThePortThatIsTaken() throws Exception {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EngineSettings settings = ElasticsearchNode.settings(directory).onPort(holder.getLocalPort());
            assertThatThrownBy(() -> ElasticsearchNode.start(settings))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("port " + holder.getLocalPort() + " is already taken");
        }
    }

    @Test
    void directoryThatIsAFileIsNotWritable() throws Exception {
        Path file = Files.createFile(directory.resolve("a-file"));
        assertThatThrownBy(() -> KafkaBroker.start(file.resolve("kafka")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("directory is not writable");
    }

    @Test
    void missingZipIsNamed() {
        Path zip = directory.resolve("nowhere.zip");
        assertThatThrownBy(() -> ElasticsearchHome.unpacked(zip, directory.resolve("cache")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("zip is missing")
                .hasMessageContaining(zip.toString());
    }

    @Test
    void damagedZipIsNamedAndNothingIsUnpacked() throws Exception {
        Path zip = Files.writeString(directory.resolve("damaged.zip"), "PK but not really");
        Path cache = directory.resolve("cache");
        assertThatThrownBy(() -> ElasticsearchHome.unpacked(zip, cache))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining(zip.toString());
        assertThat(cache).isDirectoryNotContaining("glob:**elasticsearch*");
    }

    @Test
    void engineThatEndsAtOnceIsToldWithItsLog() throws Exception {
        Path meta = Files.createDirectories(directory.resolve("data")).resolve("meta.properties");
        Files.writeString(meta, "version=1\ncluster.id=another\nnode.id=7\n");
        assertThatThrownBy(() -> KafkaBroker.start(directory))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("ended with exit code 1")
                .hasMessageContaining("broker.log");
    }

    @Test
    void rootsEngineGoesWhereItsUserCanReach() throws Exception {
        Path closed = Files.createDirectory(
                directory.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        EngineUser user = EngineUser.current();
        Path own = user.ownDirectory("Elasticsearch", closed.resolve("elasticsearch"));
        if (user.name().isPresent()) {
            assertThat(own.toString()).doesNotContain("closed");
            assertThat(user.ownDirectory("Elasticsearch", closed.resolve("elasticsearch")))
                    .isEqualTo(own);
            Files.delete(own);
        } else {
            assertThat(own).isEqualTo(closed.resolve("elasticsearch"));
        }
    }
}
