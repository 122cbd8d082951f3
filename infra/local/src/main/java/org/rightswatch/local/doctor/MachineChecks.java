package org.rightswatch.local.doctor;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.rightswatch.platform.service.DataDirectory;
import org.rightswatch.platform.settings.DataSettings;
import org.rightswatch.platform.settings.SettingsFile;

/** The machine: Java, disk, fonts. */
final class MachineChecks {

    private static final int JAVA = 25;
    private static final long LEAST_FREE_MEBIBYTES = 2048;
    private static final String CHINESE = "侵权监测周报";

    private final SettingsFile settings;

    MachineChecks(SettingsFile settings) {
        this.settings = settings;
    }

    List<Checkup> jdk() {
        String words = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        return List.of(
                Runtime.version().feature() >= JAVA
                        ? Checkup.ok("jdk", words)
                        : Checkup.failed("jdk", words + "; install a JDK " + JAVA));
    }

    List<Checkup> disk() {
        Path directory = DataDirectory.prepare(settings.section("data", DataSettings.class))
                .path();
        try {
            long free = Files.getFileStore(directory).getUsableSpace() >> 20;
            String words = directory + " is writable, " + free + " MiB free";
            return List.of(
                    free >= LEAST_FREE_MEBIBYTES
                            ? Checkup.ok("disk", words)
                            : Checkup.failed(
                                    "disk", words + "; make room, " + LEAST_FREE_MEBIBYTES + " MiB is the least"));
        } catch (IOException e) {
            return List.of(Checkup.failed("disk", directory + " cannot be asked for free space (" + e + ")"));
        }
    }

    /** The digest is drawn in Chinese: some font must have the characters. */
    List<Checkup> fonts() {
        try {
            return Arrays.stream(
                            GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .filter(font -> font.canDisplayUpTo(CHINESE) < 0)
                    .map(Font::getFamily)
                    .findFirst()
                    .map(family -> List.of(Checkup.ok("fonts", "Chinese is drawn with " + family)))
                    .orElseGet(() -> List.of(noFont("no font has Chinese characters")));
        } catch (LinkageError e) {
            return List.of(noFont("no fonts can be used (" + e.getMessage() + ")"));
        }
    }

    private static Checkup noFont(String what) {
        return Checkup.failed(
                "fonts", what + "; install one for charts and PDF (for example: apt-get install fonts-noto-cjk)");
    }
}
