package org.rightswatch.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.rightswatch.contracts.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The pages of a crawl benchmark: saved real ones where a folder {@code shared/data/crawl/pages} lies beside the repository or
 * above it, own small ones elsewhere. Unpacked into a folder, so that they do not lie in the heap.
 *
 * @param real whether they are saved real pages
 * @param pages each with the address it was saved from
 */
record PageMix(boolean real, List<SavedPage> pages) {

    private static final int OWN = 60;

    /** One page on the disk. */
    record SavedPage(String url, Path file) {}

    static PageMix into(Path folder) throws IOException {
        Path data = find();
        return data == null ? own(folder) : saved(data, folder);
    }

    private static @org.jspecify.annotations.Nullable Path find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data/crawl/pages");
            if (Files.isRegularFile(data.resolve("manifest.jsonl"))) {
                return data;
            }
        }
        return null;
    }

    private static PageMix saved(Path data, Path folder) throws IOException {
        List<SavedPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("manifest.jsonl"))) {
            JsonNode row = Json.events().readTree(line);
            Path file = folder.resolve(pages.size() + ".html");
            try (InputStream packed =
                            Files.newInputStream(data.resolve(row.path("file").asString()));
                    InputStream html = new GZIPInputStream(packed)) {
                Files.copy(html, file);
            }
            pages.add(new SavedPage(row.path("url").asString(), file));
        }
        return new PageMix(true, pages);
    }

    /** The small ones. */
    static PageMix own(Path folder) throws IOException {
        List<SavedPage> pages = new ArrayList<>();
        for (int i = 0; i < OWN; i++) {
            Path file = folder.resolve(i + ".html");
            Files.writeString(file, page(i), StandardCharsets.UTF_8);
            pages.add(new SavedPage("https://shop-" + i % 12 + ".example/item/" + i, file));
        }
        return new PageMix(false, pages);
    }

    /** A shop's page of some 40 kB: head, menu, offer in JSON-LD, other offers. */
    private static String page(int i) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=en><head><title>Boot ")
                .append(i)
                .append("</title><script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"Boot ")
                .append(i)
                .append(
                        "\",\"brand\":\"Orbelle\",\"offers\":{\"@type\":\"Offer\",\"price\":\"39.90\",\"priceCurrency\":\"EUR\"}}</script></head><body><nav>");
        for (int n = 0; n < 300; n++) {
            html.append("<a class='menu-entry level-")
                    .append(n % 3)
                    .append("' href='/c/")
                    .append(n)
                    .append("'>Category ")
                    .append(n)
                    .append("</a>");
        }
        html.append("</nav><h1>Boot ")
                .append(i)
                .append("</h1><p class=price>39.90 EUR</p><button>Add to cart</button>");
        for (int n = 0; n < 80; n++) {
            html.append("<div class='card related'><a href='/item/")
                    .append(n)
                    .append("'><img src='/i/")
                    .append(n)
                    .append(".jpg' alt=''><span class=title>Another boot ")
                    .append(n)
                    .append("</span><span class='price amount'>")
                    .append(20 + n)
                    .append(".00 EUR</span></a></div>");
        }
        return html.append("</body></html>").toString();
    }
}
