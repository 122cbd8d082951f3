package org.rightswatch.local.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.WorkType;
import org.rightswatch.platform.picture.Pdq;
import org.rightswatch.processor.similarity.PictureReuse;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sample's tables, read from {@code /sample} on the class path. */
final class SampleData {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private SampleData() {}

    static List<SiteSpec> sites() {
        return YAML.readValue(bytes("sites.yaml"), new TypeReference<>() {});
    }

    /** By right id, then by {@link LabelKind#word()}: the spellings; {@code other-script} maps a language to one spelling. */
    static Map<String, Map<String, Object>> spellings() {
        return YAML.readValue(bytes("marks.yaml"), new TypeReference<>() {});
    }

    /** The rights, with each work's text, or its picture's hashes, in place of its path. */
    static List<Right> rights() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("rights.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> withText(Json.strict().readValue(line, Right.class)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Right withText(Right right) {
        if (right instanceof CopyrightWork work && work.workType() == WorkType.IMAGE) {
            Pdq picture = Pdq.of(Photograph.taken(Photograph.CAMPAIGN));
            return work.withContent(PictureReuse.of(picture).content());
        }
        return right instanceof CopyrightWork work
                ? work.withContent(new String(bytes(work.content()), StandardCharsets.UTF_8).strip())
                : right;
    }

    static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                SampleData.class.getResourceAsStream("/sample/" + name), "missing resource /sample/" + name);
    }
}
