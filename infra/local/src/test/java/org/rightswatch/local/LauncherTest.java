package org.rightswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.engines.JavaProgram;

/**
 * The launcher script, copied into a tree of its own with a Maven that only notes that it was called: the real one is
 * busy running this test.
 */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "..", "rightswatch");

    @TempDir
    Path top;

    private Path launcher;
    private Path calls;

    @BeforeEach
    void layOutATree() throws IOException {
        launcher = Files.copy(SCRIPT, top.resolve("rightswatch"));
        executable(launcher);
        calls = top.resolve("maven-calls");
        Files.createDirectories(top.resolve("infra/local/src/main"));
        Files.writeString(top.resolve("pom.xml"), "<project/>");
        Path maven = Files.createDirectories(top.resolve("maven/bin")).resolve("mvn");
        // Stands for Maven: notes the call and lays the class path where the real one would.
        Files.writeString(maven, """
                #!/bin/sh
                echo "$JAVA_HOME $*" >>"%s"
                [ -e broken ] && { echo "[ERROR] it does not compile"; exit 1; }
                sleep 0.5
                mkdir -p infra/local/target/lib
                """.replace("%s", calls.toString()));
        executable(maven);
    }

    @Test
    void saysInOneLineWhatToInstallWhenThereIsNoJdk() throws Exception {
        Run run = launch(
                Map.of("RIGHTSWATCH_JDK_FOLDERS", "", "PATH", "/usr/bin:/bin", "JAVA_HOME", "/nowhere"), "version");
        if (run.errors().contains("no JDK 25")) { // else the machine's own /usr/bin/java is a JDK 25
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.errors())
                    .contains("install one", "RIGHTSWATCH_JAVA_HOME")
                    .hasLineCount(1);
        } else {
            assertThat(calls).exists();
        }
    }

    @Test
    void refusesAJdkThatIsGivenAndTooOld() throws Exception {
        Path old = Files.createDirectories(top.resolve("jdk-21/bin")).getParent();
        for (String name : List.of("java", "javac")) {
            executable(Files.writeString(old.resolve("bin").resolve(name), "#!/bin/sh\n"));
        }
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
        Run run = launch(Map.of("RIGHTSWATCH_JAVA_HOME", old.toString()), "version");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).contains("is not a JDK 25 or newer").hasLineCount(1);
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceIsNewer() throws Exception {
        launch(Map.of(), "version");
        launch(Map.of(), "version");
        assertThat(Files.readAllLines(calls)).hasSize(1);
        assertThat(Files.readAllLines(calls).getFirst())
                .startsWith(JavaProgram.home().toString());

        Files.writeString(top.resolve("infra/local/src/main/New.java"), "class New {}");
        launch(Map.of(), "version");
        assertThat(Files.readAllLines(calls)).hasSize(2);
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Process first = start(Map.of(), top, "version");
        Process second = start(Map.of(), top, "version");
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(calls)).hasSize(1);
    }

    @Test
    void showsWhatTheBuildSaidOnlyWhenItFailed() throws Exception {
        Files.createFile(top.resolve("broken"));
        Run failed = launch(Map.of(), "version");
        assertThat(failed.code()).isEqualTo(2);
        assertThat(failed.errors()).contains("[ERROR] it does not compile", "the build failed");

        Files.delete(top.resolve("broken"));
        Run mended = launch(Map.of(), "version");
        assertThat(mended.errors()).doesNotContain("[ERROR]");
    }

    @Test
    void passesArgumentsExitCodeAndWorkingDirectoryOn() throws Exception {
        launch(Map.of(), "version");
        // Our own class path instead of the one that the noted build did not make.
        Files.writeString(top.resolve("infra/local/target/launcher.classpath"), JavaProgram.classpath());

        Run fine = launch(Map.of(), "version");
        assertThat(fine.code()).isZero();
        assertThat(fine.output()).startsWith("rightswatch ");

        Run wrong = launch(Map.of(), "no such command");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.errors()).contains("no such command").hasLineCount(1);
    }

    private record Run(int code, String output, String errors) {}

    private Run launch(Map<String, String> environment, String... arguments) throws Exception {
        Process process = start(environment, top, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output, errors);
    }

    private Process start(Map<String, String> environment, Path folder, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString()).directory(folder.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("RIGHTSWATCH_"));
        builder.environment().put("JAVA_HOME", JavaProgram.home().toString());
        builder.environment().put("MAVEN_HOME", top.resolve("maven").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
