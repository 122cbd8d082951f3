package org.rightswatch.crawler.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.testkit.EvaluationData;
import tools.jackson.databind.JsonNode;

/** All four notations against the expectations of another reader (extruct), where evaluation data has them. */
class StructuredSamplesTest {

    private static final String HERE = "http://www.example.com/index.html";

    /** Where the samples that are about addresses say they come from. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "microdata.7.1.html", "http://blog.example.com/progress-report",
            "microdata.object.html", "http://www.example.com/microdata/test");

    @Test
    void readsJsonLdAsTheSamplesExpect() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Path expected : files(".jsonld")) {
            Path page = sibling(expected, ".jsonld");
            List<String> want = new ArrayList<>();
            JsonNode values = Json.events().readTree(Files.readString(expected));
            JsonNode tops = values.has("items") ? values.path("items") : values;
            flat(tops).forEach(value -> want.add(jsonLd(value)));
            List<String> got = JsonLd.read(dom(page)).stream()
                    .map(StructuredSamplesTest::thing)
                    .toList();
            cases++;
            compare(page, want, got, wrong);
        }
        assertThat(wrong).as("of %d", cases).isEmpty();
        assertThat(cases).isGreaterThan(8);
    }

    @Test
    void readsMicrodataAsTheSamplesExpect() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Path expected : files(".json")) {
            Path page = sibling(expected, ".json");
            JsonNode values = Json.events().readTree(Files.readString(expected));
            if (!Files.exists(page)
                    || !values.path(0).has("properties")
                    || values.path(0).has("namespace")
                    || values.path(0).path("type").path(0).asString("").startsWith("h-")
                    || Files.readString(page).contains("class=\"hentry")) {
                continue;
            }
            List<String> want = new ArrayList<>();
            values.forEach(value -> want.add(microdata(value)));
            List<String> got = Microdata.read(dom(page)).stream()
                    .map(StructuredSamplesTest::thing)
                    .toList();
            cases++;
            compare(page, want, got, wrong);
        }
        assertThat(wrong).as("of %d", cases).isEmpty();
        assertThat(cases).isGreaterThan(15);
    }

    @Test
    void readsOpenGraphAsTheSamplesExpect() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Path expected : files(".json")) {
            Path page = sibling(expected, ".json");
            JsonNode values = Json.events().readTree(Files.readString(expected));
            if (!Files.exists(page)
                    || !values.path(0).has("namespace")
                    || !values.path(0).has("properties")
                    || !values.path(0).path("properties").isArray()) {
                continue;
            }
            Dom dom = dom(page);
            cases++;
            for (JsonNode pair : values.path(0).path("properties")) {
                String name = pair.path(0).asString();
                if (!dom.metaAll(name.toLowerCase(Locale.ROOT))
                        .contains(pair.path(1).asString().strip())) {
                    wrong.add(page.getFileName() + ": " + pair + " got " + dom.metaAll(name.toLowerCase(Locale.ROOT)));
                }
            }
        }
        assertThat(wrong).as("of %d", cases).isEmpty();
        assertThat(cases).isGreaterThan(1);
    }

    @Test
    void readsRdfaLiteAsTheSamplesExpect() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Path expected : files(".expanded.json")) {
            Path page = sibling(expected, ".expanded.json");
            if (!page.getFileName().toString().contains("rdfalite")) {
                continue;
            }
            cases++;
            List<Thing> got = RdfaLite.read(dom(page)).stream()
                    .flatMap(top -> top.tree(100).stream())
                    .toList();
            for (JsonNode subject : Json.events().readTree(Files.readString(expected))) {
                if (subject.has("@type") && got.stream().noneMatch(thing -> says(thing, subject))) {
                    wrong.add(page.getFileName() + ": expected " + subject + "\n got "
                            + got.stream().map(StructuredSamplesTest::thing).toList());
                }
            }
        }
        assertThat(wrong).as("of %d", cases).isEmpty();
        assertThat(cases).isGreaterThan(2);
    }

    private static boolean says(Thing thing, JsonNode subject) {
        boolean all = true;
        for (Map.Entry<String, JsonNode> property : subject.properties()) {
            if (property.getKey().equals("@type")) {
                all &= thing.types().containsAll(locals(property.getValue()));
            } else if (!property.getKey().startsWith("@")) {
                for (JsonNode value : property.getValue()) {
                    String text =
                            value.path("@value").asString(value.path("@id").asString(""));
                    all &= text.startsWith("_:")
                            || thing.texts(property.getKey()).stream()
                                    .anyMatch(t -> squeeze(t).equals(squeeze(text)))
                            || thing.things(property.getKey()).stream()
                                    .anyMatch(t -> at(t.id()).equals(at(text)));
                }
            }
        }
        return all;
    }

    private static String at(String id) {
        return WebUrl.parse(HERE)
                .orElseThrow()
                .resolve(id)
                .map(Object::toString)
                .orElse(id);
    }

    private static List<String> locals(JsonNode types) {
        List<String> locals = new ArrayList<>();
        types.forEach(type -> locals.add(Thing.local(type.asString())));
        return locals;
    }

    private static void compare(Path page, List<String> want, List<String> got, List<String> wrong) {
        if (!want.equals(got)) {
            wrong.add(page.getFileName() + "\n expected " + want + "\n got      " + got);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        Optional<Path> data = EvaluationData.folder("crawl/structured/tests/samples");
        assumeTrue(data.isPresent(), "no evaluation data beside the repository");
        try (Stream<Path> all = Files.walk(data.get())) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Path sibling(Path expected, String ending) {
        String name = expected.getFileName().toString();
        return expected.resolveSibling(name.substring(0, name.length() - ending.length()) + ".html");
    }

    private static Dom dom(Path page) throws IOException {
        String address = ADDRESSES.getOrDefault(page.getFileName().toString(), HERE);
        return Dom.parse(Files.readString(page), WebUrl.parse(address).orElseThrow());
    }

    private static String thing(Thing thing) {
        Map<String, String> properties = new TreeMap<>();
        for (String name : thing.names()) {
            properties.put(
                    name,
                    thing.values(name).stream()
                            .map(value -> value instanceof Thing inner ? thing(inner) : squeeze(value.toString()))
                            .collect(Collectors.joining("|")));
        }
        return thing.types() + properties.toString();
    }

    private static String jsonLd(JsonNode value) {
        Map<String, List<String>> properties = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (!property.getKey().startsWith("@")) {
                flat(property.getValue())
                        .forEach(each -> properties
                                .computeIfAbsent(
                                        Thing.local(property.getKey()).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                                .add(each.isObject() ? jsonLd(each) : squeeze(each.asString())));
            }
        }
        return types(value.path("@type")) + joined(properties);
    }

    private static String microdata(JsonNode value) {
        if (value.has("valueName")) {
            return squeeze("required name=" + value.path("valueName").asString());
        }
        Map<String, List<String>> properties = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : value.path("properties").properties()) {
            flat(property.getValue())
                    .forEach(each -> properties
                            .computeIfAbsent(
                                    Thing.local(property.getKey()).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                            .add(each.isObject() ? microdata(each) : squeeze(each.asString())));
        }
        return types(value.path("type")) + joined(properties);
    }

    private static String joined(Map<String, List<String>> properties) {
        Map<String, String> joined = new TreeMap<>();
        properties.forEach((name, values) -> joined.put(name, String.join("|", values)));
        return joined.toString();
    }

    private static List<JsonNode> flat(JsonNode value) {
        List<JsonNode> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> all.addAll(flat(each)));
        } else if (!value.isNull()) {
            all.add(value);
        }
        return all;
    }

    private static List<String> types(JsonNode type) {
        return flat(type).stream().map(each -> Thing.local(each.asString())).toList();
    }

    /** Spaces and the page's own address are written differently by every reader. */
    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "").replace("http://www.example.com", "").replaceFirst("^/|/$", "");
    }
}
