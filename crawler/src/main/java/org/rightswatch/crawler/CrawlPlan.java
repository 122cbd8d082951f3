package org.rightswatch.crawler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.problem.FileTrouble;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.platform.settings.YamlDocument;

/**
 * What a one-shot crawl is to do, put together from settings, source files and addresses.
 *
 * @param unusable addresses that are not http or https
 */
public record CrawlPlan(CrawlerSettings settings, List<String> unusable) {

    /** Links followed from an address given alone. */
    public static final int DEPTH = 2;

    /** Pages per domain from an address given alone. */
    public static final int PAGES = 200;

    private static final int LONGEST_ID = 50;

    private static final Pattern WHOLE_SETTINGS = Pattern.compile("(?m)^crawler\\s*:");
    private static final Pattern LIST = Pattern.compile("(?m)^sources\\s*:");
    private static final Pattern SITEMAP = Pattern.compile("(?i)sitemap[^/]*\\.(xml|txt)(\\.gz)?$");

    /** How far to go from addresses given alone. */
    public record Reach(Duration delay, int depth, int pages) {}

    /** A file with nothing but sources. */
    record SourceFile(List<SourceSettings> sources) {}

    /** With the settings' agent, limits and proxy, but without their sources. */
    public static CrawlPlan on(CrawlerSettings settings, List<String> allow) {
        Set<String> all = new HashSet<>(settings.allow());
        all.addAll(allow);
        return new CrawlPlan(settings.with(all, List.of()), List.of());
    }

    /** And the sources of a file: one source, {@code sources:}, or whole settings with a {@code crawler:} section. */
    public CrawlPlan withSources(Path file) {
        String text = read(file);
        if (WHOLE_SETTINGS.matcher(text).find()) {
            CrawlerSettings given =
                    SettingsFile.of(file.toString(), text, Map.of()).section("crawler", CrawlerSettings.class);
            Set<String> allow = new HashSet<>(settings.allow());
            allow.addAll(given.allow());
            return new CrawlPlan(given.with(allow, given.sources()), unusable);
        }
        if (text.isBlank()) {
            throw new Problem("holds no source", file.toString(), "write the id, kind and url of one");
        }
        List<SourceSettings> sources = LIST.matcher(text).find()
                ? YamlDocument.read(file.toString(), text, SourceFile.class).sources()
                : List.of(YamlDocument.read(file.toString(), text, SourceSettings.class));
        return new CrawlPlan(settings.with(settings.allow(), sources), unusable);
    }

    /** And pages are shown in a browser where their site pack asks for it, whatever the settings say. */
    public CrawlPlan withRendering() {
        return new CrawlPlan(settings.withRendering(), unusable);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Problem("cannot be read (" + FileTrouble.words(e) + ")", file.toString(), "check the path")
                    .causedBy(e);
        }
    }

    /** And these addresses, as one site per domain. */
    public CrawlPlan withUrls(List<String> urls, Reach reach) {
        PolitenessKeys keys = new PolitenessKeys(settings.owners());
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>(unusable);
        for (String url : urls) {
            Optional<WebUrl> parsed = WebUrl.parse(url);
            if (parsed.isEmpty()) {
                refused.add(url);
            } else {
                String id = id(keys.of(parsed.get()));
                boolean map = SITEMAP.matcher(parsed.get().path()).find();
                bySource.computeIfAbsent(id + (map ? "-sitemap" : ""), any -> new ArrayList<>())
                        .add(url);
            }
        }
        List<SourceSettings> sources = new ArrayList<>(settings.sources());
        bySource.forEach((id, starts) -> sources.add(site(id, starts, reach)));
        return new CrawlPlan(settings.with(settings.allow(), sources), refused);
    }

    /** A politeness key as a source's id. */
    private static String id(String key) {
        String clean = key.replaceAll("[^a-zA-Z0-9._-]", "-").replaceAll("^[^a-zA-Z0-9]+", "");
        return clean.isEmpty() ? "site" : clean.substring(0, Math.min(clean.length(), LONGEST_ID));
    }

    private static SourceSettings site(String id, List<String> starts, Reach reach) {
        SourceKind kind = id.endsWith("-sitemap") ? SourceKind.SITEMAP : SourceKind.SITE;
        SourceSettings usual = SourceSettings.of(id, kind, starts.getFirst(), reach.delay());
        return usual.reaching(starts, reach.depth(), reach.pages());
    }
}
