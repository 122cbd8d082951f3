package org.rightswatch.crawler.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.testkit.EvaluationData;
import tools.jackson.databind.JsonNode;

class SitemapReaderTest {

    private static final WebUrl URL =
            WebUrl.parse("https://shop.example/sitemap.xml").orElseThrow();

    @Test
    void readsPagesOfASitemapAndSitemapsOfAnIndex() {
        Sitemap pages = read("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + "<url><loc>https://shop.example/a</loc><lastmod>2026-01-02</lastmod></url></urlset>");
        Sitemap index = read("<sitemapindex><sitemap><loc>https://shop.example/b.xml</loc></sitemap></sitemapindex>");

        assertThat(urls(pages.pages())).containsExactly("https://shop.example/a");
        assertThat(pages.problem()).isNull();
        assertThat(urls(index.sitemaps())).containsExactly("https://shop.example/b.xml");
    }

    @Test
    void readsAPlainList() {
        assertThat(read("https://shop.example/a\nhttps://shop.example/b\n").pages())
                .hasSize(2);
    }

    @Test
    void stopsAtFiftyThousandAddresses() {
        StringBuilder many = new StringBuilder("<urlset>");
        for (int i = 0; i < 50_500; i++) {
            many.append("<url><loc>https://shop.example/").append(i).append("</loc></url>");
        }
        Sitemap sitemap = read(many + "</urlset>");

        assertThat(sitemap.pages()).hasSize(50_000);
        assertThat(sitemap.problem()).contains("50,000");
    }

    @Test
    void stopsUnpackingAtFiftyMegabytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("<urlset><url><loc>https://shop.example/first</loc></url>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        }
        Sitemap sitemap = SitemapReader.read(packed.toByteArray(), URL, Set.of());

        assertThat(sitemap.problem()).contains("50 MB");
        assertThat(urls(sitemap.pages())).containsExactly("https://shop.example/first");
    }

    @Test
    void anExternalEntityIsNotFetchedAndHtmlIsNoSitemap() {
        Sitemap hostile = read(
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&e;</loc></url></urlset>");

        assertThat(hostile.pages()).isEmpty();
        assertThat(read("<html><body>not found</body></html>").pages()).isEmpty();
    }

    @Test
    void readsAFeedOfEachKindWithTheDatesItGives() {
        Sitemap rss = read("<rss version='2.0'><channel><item><link>https://shop.example/n</link>"
                + "<pubDate>Sun, 06 Sep 2009 16:20:00 +0000</pubDate></item></channel></rss>");
        Sitemap atom = read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='https://shop.example/n'/>"
                + "<updated>2003-12-13T18:30:02Z</updated></entry></feed>");
        Sitemap rdf = read(
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                        + "<channel rdf:about='https://shop.example/'><title>Shop</title></channel><item rdf:about='x'>"
                        + "<title>News</title><link>https://shop.example/n</link></item></rdf:RDF>");

        assertThat(List.of(rss, atom, rdf))
                .allSatisfy(feed -> assertThat(urls(feed.pages())).containsExactly("https://shop.example/n"));
        assertThat(rss.pages().getFirst().lastModified()).isEqualTo("2009-09-06T16:20:00Z");
        assertThat(atom.pages().getFirst().lastModified()).isEqualTo("2003-12-13T18:30:02Z");
    }

    @Test
    void readsAGzippedListWhateverItsHeaderSays() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("https://shop.example/a\nhttps://shop.example/b\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(SitemapReader.read(packed.toByteArray(), URL, Set.of()).pages())
                .hasSize(2);
    }

    @Test
    void readsWhatPicturesNewsAndVideosAreNamedBeside() {
        Sitemap sitemap = read("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'"
                + " xmlns:video='http://www.google.com/schemas/sitemap-video/1.1'><url>"
                + "<video:video><video:content_loc>https://shop.example/v.mp4</video:content_loc></video:video>"
                + "<image:image><image:loc>https://shop.example/p.jpg</image:loc></image:image>"
                + "<loc>https://shop.example/a</loc></url></urlset>");

        assertThat(urls(sitemap.pages())).containsExactly("https://shop.example/a");
    }

    @Test
    void readsAddressesWithoutASchemeOrFromTheRootAndDropsFragments() {
        Sitemap xml = read("<urlset><url><loc>www.shop.example/a</loc></url><url><loc>/b#part</loc></url>"
                + "<url><loc>shop.example/c</loc></url></urlset>");
        Sitemap text = read("www.shop.example/a\nhttps://shop.example/b#part");

        assertThat(urls(xml.pages()))
                .containsExactly("https://www.shop.example/a", "https://shop.example/b", "https://shop.example/c");
        assertThat(urls(text.pages())).containsExactly("https://www.shop.example/a", "https://shop.example/b");
    }

    @Test
    void leavesOutPagesOfOtherFoldersOnlyWhereTheSourceAsksForThat() {
        byte[] map =
                ("<urlset><url><loc>https://shop.example/shoes/a</loc></url><url><loc>https://shop.example/b</loc></url>"
                                + "<url><loc>http://shop.example/shoes/c</loc></url></urlset>")
                        .getBytes(StandardCharsets.UTF_8);
        WebUrl url = WebUrl.parse("https://shop.example/shoes/sitemap.xml").orElseThrow();
        Sitemap strict = SitemapReader.read(map, url, Set.of(SitemapRule.SAME_FOLDER));

        assertThat(SitemapReader.read(map, url, Set.of()).pages()).hasSize(3);
        assertThat(urls(strict.pages())).containsExactly("https://shop.example/shoes/a");
        assertThat(strict.problem()).contains("2 addresses left out").contains("https://shop.example/shoes/");
    }

    @Test
    void whatBreaksOffIsReadAsFarAsItGoesUnlessItMustBeWhole() {
        String torn = "<urlset><url><loc>https://shop.example/a</loc></url><url><loc>https://shop.ex";

        assertThat(urls(read(torn).pages())).containsExactly("https://shop.example/a");
        assertThat(read(torn).problem()).contains("breaks off");
        assertThat(read(torn, SitemapRule.WHOLE).pages()).isEmpty();
        assertThat(read(torn, SitemapRule.WHOLE).problem()).isNotNull();
    }

    @Test
    void aForeignNamespaceOrADoctypeIsReadUnlessARuleForbidsIt() {
        String foreign =
                "<urlset xmlns='http://maps.example/0.9'><url><loc>https://shop.example/a</loc></url></urlset>";
        String typed = "<!DOCTYPE urlset><urlset><url><loc>https://shop.example/a</loc></url></urlset>";

        assertThat(read(foreign).pages()).hasSize(1);
        assertThat(read(foreign, SitemapRule.KNOWN_NAMESPACE).problem()).isNotNull();
        assertThat(read(typed).pages()).hasSize(1);
        assertThat(read(typed, SitemapRule.NO_DOCTYPE).problem()).isNotNull();
    }

    @Test
    void whatNamesNothingSaysSo() {
        assertThat(read("nothing to see here").problem()).contains("names no address");
        assertThat(read("<urlset></urlset>").problem()).contains("names no address");
    }

    @Test
    void readsAllThatTheReferenceParserReads() throws IOException {
        Optional<Path> data = EvaluationData.file("crawl/sitemaps/cases.jsonl");
        assumeTrue(data.isPresent(), "no evaluation data beside the repository");
        List<String> wrong = new ArrayList<>();
        List<String> cases = Files.readAllLines(data.get());
        for (String line : cases) {
            JsonNode row = Json.events().readTree(line);
            Sitemap got = SitemapReader.read(
                    Base64.getDecoder().decode(row.path("content_b64").asString()),
                    WebUrl.parse(row.path("url").asString()).orElseThrow(),
                    rules(row));
            List<Sitemap.Entry> entries = row.path("index").asBoolean(false) ? got.sitemaps() : got.pages();
            List<String> expected =
                    row.path("urls").valueStream().map(SitemapReaderTest::line).toList();
            List<String> read = entries.stream()
                    .map(entry -> entry.url() + " " + entry.lastModified())
                    .toList();
            boolean refused = got.problem() != null && entries.isEmpty();
            if (row.has("error") ? !refused : !read.equals(expected)) {
                wrong.add(row.path("test").asString() + " expected " + expected + " got " + read + " " + got.problem());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cases).hasSize(57);
    }

    /** What each case was recorded with. Whether a document type was allowed is told by the case's name alone. */
    private static Set<SitemapRule> rules(JsonNode row) {
        Set<SitemapRule> rules = EnumSet.noneOf(SitemapRule.class);
        if (row.path("strict").asBoolean()) {
            rules.add(SitemapRule.SAME_FOLDER);
        }
        if (row.path("strict_ns").asBoolean()) {
            rules.add(SitemapRule.KNOWN_NAMESPACE);
        }
        if (!row.path("allow_partial").asBoolean()) {
            rules.add(SitemapRule.WHOLE);
        }
        if (!row.path("test").asString().endsWith("DocTypeAllowed")) {
            rules.add(SitemapRule.NO_DOCTYPE);
        }
        return rules;
    }

    private static String line(JsonNode url) {
        return url.path("loc").asString() + " " + url.path("lastmod").asString("null");
    }

    private static List<String> urls(List<Sitemap.Entry> entries) {
        return entries.stream().map(entry -> entry.url().toString()).toList();
    }

    private static Sitemap read(String text, SitemapRule... rules) {
        return SitemapReader.read(text.getBytes(StandardCharsets.UTF_8), URL, Set.of(rules));
    }
}
