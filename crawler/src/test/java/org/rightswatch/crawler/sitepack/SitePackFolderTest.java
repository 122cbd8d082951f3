package org.rightswatch.crawler.sitepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.platform.problem.Problem;

class SitePackFolderTest {

    private static final String PACK = """
            id: orbelle-shop
            name: Orbelle
            hosts: [orbelle.example]
            listing:
              fields:
                title: ["h1"]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hosts: [orbelle.example]   | hosts: []                 | either hosts or generator
        name: Orbelle              | nmae: Orbelle             | nmae
        id: orbelle-shop           | id: Orbelle Shop          | id is not lower-case
        title: ["h1"]              | title: ["h1[["]           | title
        listing:                   | delay: soon~listing:      | delay
        """)
    void aMistakeIsToldWithFileAndKey(String right, String wrong, String told) throws IOException {
        write(PACK.replace(right, wrong.replace("~", "\n")));

        assertThatThrownBy(() -> SitePackFolder.load(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("orbelle.yaml")
                .hasMessageContaining(told);
    }

    @Test
    void aPackOfTheSameIdReplacesTheBuiltInOne() throws IOException {
        write(PACK.replace("orbelle-shop", "ozon").replace("orbelle.example", "ozon.example"));

        SitePacks packs = SitePackFolder.load(folder);

        assertThat(packs.named("ozon")).map(SitePack::name).contains("Orbelle");
        assertThat(packs.forHost("www.ozon.example")).map(SitePack::id).contains("ozon");
        assertThat(packs.forHost("www.ozon.ru")).isEmpty();
    }

    @Test
    void aHostInTwoPacksIsRefused() throws IOException {
        write(PACK.replace("orbelle.example", "ozon.ru"));

        assertThatThrownBy(() -> SitePackFolder.load(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("host ozon.ru is in two site packs");
    }

    @Test
    void aChangedPackCountsAtOnceAndABrokenOneLeavesTheOldOnes() throws IOException {
        write(PACK);
        PackWatch watch = new PackWatch(folder, Duration.ZERO);
        assertThat(watch.changed()).as("nothing has changed").isEmpty();

        write(PACK.replace("name: Orbelle", "name: Orbelle of today"));
        assertThat(watch.changed().orElseThrow().named("orbelle-shop"))
                .map(SitePack::name)
                .contains("Orbelle of today");

        write(PACK + "nonsense: true\n");
        assertThat(watch.changed()).isEmpty();

        write(PACK.replace("name: Orbelle", "name: Orbelle mended"));
        assertThat(watch.changed()).isPresent();
    }

    private void write(String pack) throws IOException {
        Files.writeString(folder.resolve("orbelle.yaml"), pack);
    }
}
