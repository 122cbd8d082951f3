package org.rightswatch.alerting.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.alerting.hitindex.FilledIndex;
import org.rightswatch.alerting.hitindex.SampleHits;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.platform.problem.Problem;

/** What an analyst sees and decides. */
class ConsoleTest extends ConsoleFixture {

    @Test
    void showsTheWorstHitFirstWithItsReasons() throws Exception {
        signIn();
        String page = get("/hits").body();
        assertThat(page)
                .containsSubsequence(
                        "93.4",
                        "VELM0RA",
                        "luxe-outlet-88",
                        "39.90 USD",
                        "+29.0",
                        "look-alike character",
                        "91.7",
                        "维尔摩拉",
                        "84.2",
                        "Велмора");
        assertThat(page).contains("<strong>9</strong> hits, worst first").doesNotContain("second-chance-sf");
        assertThat(page).contains("Elasticsearch: running");
    }

    @Test
    void speaksChineseWhenAsked() throws Exception {
        signIn();
        String page = get("/language/zh?back=%2Fhits").body();
        assertThat(page).contains("<html lang=\"zh-Hans\">", "待研判命中", "风险最高者在前", "仅差一个形近字符", "本结果为自动化筛查");
    }

    @ParameterizedTest
    @CsvSource({
        "severity=high, 2",
        "severity=high&severity=critical, 5",
        "source=bazaar, 3",
        "state=gone, 1",
        "state=all, 10",
        "state=decided, 0",
        "holder=velmora, 9",
        "holder=nobody, 0",
        "q=tote, 1",
        "q=同款, 1",
        "q=сумка, 1",
        "q=cogn, 1",
        "q=tote&source=taoshi, 0",
    })
    void narrowsTheList(String query, int expected) throws Exception {
        signIn();
        String page = get("/hits?" + encodedValues(query)).body();
        assertThat(page).contains("<strong>" + expected + "</strong>");
        if (expected == 0) {
            assertThat(page).contains("No hit meets this selection");
        }
    }

    @Test
    void readsOnFromPageToPageWithoutLosingAHit() throws Exception {
        FilledIndex many = FilledIndex.create();
        for (int i = 0; i < 60; i++) {
            SampleHits.Sketch sketch = new SampleHits.Sketch(
                    "Velmora " + i,
                    "seller" + i,
                    "bazaar",
                    40 + i / 4.0,
                    org.rightswatch.contracts.hit.Severity.MEDIUM,
                    org.rightswatch.contracts.hit.HitState.OPEN,
                    "1.00 USD");
            many.put(SampleHits.of("velmora", sketch, NEWEST), Optional.empty());
        }
        many.reader().refresh();
        console.close();
        console = new Console(settings(), new Console.Sources(many.reader(), written::add, health), clock);
        console.start();
        signIn();
        String first = get("/hits?source=bazaar").body();
        String second = get(next(first)).body();
        String third = get(next(second)).body();
        List<String> titles = Pattern.compile("<bdi>(Velmora \\d+)</bdi>")
                .matcher(first + second + third)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(titles).hasSize(60).doesNotHaveDuplicates();
        assertThat(third).doesNotContain("rel=\"next\"").contains("source=bazaar");
    }

    @Test
    void showsEverythingAboutAHitInBothLanguages() throws Exception {
        signIn();
        String page = get(path(hits.getFirst())).body();
        assertThat(page)
                .contains(
                        "Why it was reported",
                        "differs from VELMORA",
                        "仅差一个形近字符",
                        "<bdi class=\"token\">VELM0RA</bdi>");
        assertThat(page).contains("Enforceable", "TM-TERR-1", "No local right", "在德国无国内注册");
        assertThat(page)
                .contains(
                        "rights-matcher/1",
                        "crawl-20261116.warc.gz, byte 4711",
                        "sha256:" + "ab".repeat(32),
                        "2026-11-16T08:00:00Z-42",
                        hits.getFirst().listing().value());
        assertThat(page).contains("target=\"_blank\" rel=\"noopener noreferrer nofollow external\"");
    }

    @Test
    void escapesWhatAListingSays() throws Exception {
        signIn();
        for (String path : List.of("/hits?state=all", path(hostile))) {
            String page = get(path).body();
            assertThat(page).contains("&lt;script&gt;alert('x')&lt;/script&gt;").contains("sho[U+202E]erolev");
            assertThat(page).doesNotContain("<script").doesNotContain("<img").doesNotContain("\u202E");
            assertThat(page).doesNotContain("href=\"javascript:").doesNotContainPattern("on(error|click|load)=\"");
        }
        assertThat(get(path(hostile)).body())
                .contains("javascript:alert(document.cookie)")
                .contains("$" + "{7*7}");
    }

    @Test
    void keepsHostileAddressesOfOurOwnHarmless() throws Exception {
        signIn();
        String page = get("/hits?q=" + encoded("\"><script>alert(1)</script>") + "&holder=" + encoded("\"><b>"))
                .body();
        assertThat(page).doesNotContain("<script").doesNotContain("<b>");
        assertThat(get("/login?back=" + encoded("https://evil.example/")).body())
                .contains("name=\"back\" value=\"/hits\"");
        assertThat(get("/language/zh?back=" + encoded("//evil.example/")).uri().getPath())
                .isEqualTo("/hits");
    }

    @Test
    void savesADecisionUnderTheReadersName() throws Exception {
        signIn();
        String page = get(path(hits.getFirst())).body();
        HttpResponse<String> after = post(
                path(hits.getFirst()) + "/finding",
                Map.of(
                        "token",
                        token(page),
                        "decision",
                        "not-infringing",
                        "reason",
                        "resale",
                        "note",
                        "bought at <outlet>"));
        assertThat(after.body())
                .contains(
                        "The decision is saved.",
                        "Not infringing · Resale of genuine goods",
                        "by analyst",
                        "bought at &lt;outlet&gt;");
        assertThat(written)
                .containsExactly(new Finding(
                        hits.getFirst().id(),
                        Decision.NOT_INFRINGING,
                        "resale",
                        "analyst",
                        clock.instant(),
                        "bought at <outlet>"));
    }

    @Test
    void wantsAReasonForNotInfringing() throws Exception {
        signIn();
        String page = get(path(hits.getFirst())).body();
        HttpResponse<String> after = post(
                path(hits.getFirst()) + "/finding",
                Map.of("token", token(page), "decision", "not-infringing", "note", "bought at </textarea><b>"));
        assertThat(after.statusCode()).isEqualTo(422);
        assertThat(after.body())
                .contains("Nothing was saved", "value=\"not-infringing\" checked")
                .contains(">bought at &lt;/textarea&gt;&lt;b&gt;</textarea>");
        assertThat(written).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hits?severity=terrible",
                "/hits?state=lost",
                "/hits?after=garbage",
                "/hits?after=d1",
                "/hits?after=l1&after=dx&after=s"
            })
    void tellsAnAddressItDoesNotUnderstand(String path) throws Exception {
        signIn();
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This address is not understood").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hits/nosuchhit", "/hits/%2e%2e", "/nothing", "/assets/x.css"})
    void tellsWhatIsNotThere(String path) throws Exception {
        signIn();
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void staysCalmWhileTheIndexIsAway() throws Exception {
        console.close();
        console = new Console(settings(), new Console.Sources(FilledIndex.unreachable(), written::add, health), clock);
        console.start();
        HttpResponse<String> answer = signIn();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Not reachable at the moment", "Elasticsearch does not answer")
                .doesNotContain("Exception");
    }

    @Test
    void tellsThatADecisionCouldNotBeWritten() throws Exception {
        console.close();
        console = console(finding -> {
            throw Problem.failed("the broker does not answer", "findings", "try again");
        });
        signIn();
        String page = get(path(hits.get(1))).body();
        HttpResponse<String> answer =
                post(path(hits.get(1)) + "/finding", Map.of("token", token(page), "decision", "confirmed"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(get(path(hits.get(1))).body()).contains("Nobody has decided yet.");
    }
}
