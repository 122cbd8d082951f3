package org.rightswatch.crawler.sitepack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rightswatch.platform.problem.FileTrouble;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.YamlDocument;

/** A folder of the user's with more packs, or with better ones: a pack of the same id replaces the built-in one. */
public final class SitePackFolder {

    private SitePackFolder() {}

    /** The built-in packs and those of the folder. */
    public static SitePacks load(Path folder) {
        List<SitePack> packs = new ArrayList<>(SitePacks.builtIn().all());
        for (Path file : files(folder)) {
            packs.add(YamlDocument.read(file.toString(), text(file), SitePack.class));
        }
        return SitePacks.of(packs);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, "create the folder, or take crawler.sitePacks out of the settings", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, "check that it is a readable UTF-8 file", e);
        }
    }

    private static Problem unreadable(Path path, String mend, IOException e) {
        return new Problem("cannot be read (" + FileTrouble.words(e) + ")", path.toString(), mend).causedBy(e);
    }
}
