package org.rightswatch.processor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.contracts.right.AuthorisedSeller;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.RightStatus;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.platform.problem.Problem;

class RightsFilesTest {

    private static final String MARK =
            "{\"kind\":\"trademark\",\"id\":\"US-1\",\"holder\":\"acme\",\"text\":\"ZENVORA\",\"niceClasses\":[25]}";

    @TempDir
    Path directory;

    @Test
    void readsJsonLinesAndSkipsEmptyOnes() throws IOException {
        Path file = write("r.jsonl", "\uFEFF" + MARK + "\r\n\r\n" + MARK.replace("US-1", "US-2") + "\r\n");
        assertThat(rights(file)).extracting(r -> r.id().value()).containsExactly("US-1", "US-2");
    }

    @Test
    void saysThatAFileOrAFolderHoldsNoRight() throws IOException {
        assertThat(bad(rows(write("empty.csv", ""))))
                .singleElement()
                .asString()
                .endsWith("empty.csv: holds no right; check that it is the right file");
        assertThat(bad(rows(write("heading.csv", "id,holder,text\n")))).hasSize(1);
        Path folder = Files.createDirectory(directory.resolve("folder"));
        assertThatThrownBy(() -> rows(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no file in this folder");
    }

    @Test
    void saysFileLineFieldAndReasonOfEachBadLineAndGoesOnWithTheGoodOnes() throws IOException {
        Path file = write(
                "r.jsonl",
                String.join(
                        "\n",
                        MARK.replace("\"text\"", "\"colour\":1,\"text\""),
                        MARK.replace("[25]", "[46]"),
                        MARK.replace("[25]", "\"25\""),
                        MARK.replace("\"holder\":\"acme\",", ""),
                        MARK.replace("\"id\":\"US-1\",", ""),
                        MARK.replace("trademark", "patent"),
                        "{\"kind\":\"trademark\"",
                        "[]",
                        MARK.replace("}", ",\"registeredOn\":\"14/01/2020\"}"),
                        MARK.replace("}", ",\"status\":\"dead\"}"),
                        MARK.replace("ZENVORA", " "),
                        MARK.replace("}", ",\"referencePrice\":{\"currency\":\"USD\"}}"),
                        MARK.replace("}", ",\"variants\":[null]}"),
                        MARK));
        List<RightsRow> rows = rows(file);
        assertThat(rows.getLast()).isInstanceOf(RightsRow.Good.class);
        assertThat(bad(rows))
                .hasSize(13)
                .satisfiesExactly(
                        l -> assertThat(l).startsWith(file + ":1: colour: is not a field"),
                        l -> assertThat(l).startsWith(file + ":2: niceClasses: 46 is not between 1 and 45"),
                        l -> assertThat(l).startsWith(file + ":3: niceClasses: has the wrong type: write a list"),
                        l -> assertThat(l).startsWith(file + ":4: holder: is missing"),
                        l -> assertThat(l).startsWith(file + ":5: id: is missing"),
                        l -> assertThat(l).startsWith(file + ":6: kind: 'patent' is not trademark"),
                        l -> assertThat(l).startsWith(file + ":7: is not JSON at column"),
                        l -> assertThat(l).startsWith(file + ":8: "),
                        l -> assertThat(l).startsWith(file + ":9: registeredOn: '14/01/2020' is not a date"),
                        l -> assertThat(l).startsWith(file + ":10: status: 'dead' is none of pending, registered"),
                        l -> assertThat(l).startsWith(file + ":11: a trademark needs 'text' or 'images'"),
                        l -> assertThat(l).startsWith(file + ":12: referencePrice.amount: is missing"),
                        l -> assertThat(l).startsWith(file + ":13: holds null where a value belongs"))
                .allSatisfy(l -> assertThat(l.lines()).hasSize(1));
    }

    @Test
    void reportsAnIdThatOccursTwiceInARunEvenInAnotherFile() throws IOException {
        Path first = write("a.jsonl", MARK);
        Path second = write("b.csv", "id,holder,text\nUS-1,acme,ZENVORA\nUS-2,acme,TERLANDO\n");
        List<RightsRow> rows = rows(first, second);
        assertThat(bad(rows)).singleElement().asString().contains("b.csv:2: id: US-1 was already read at", "a.jsonl:1");
        assertThat(rows.getLast()).isInstanceOf(RightsRow.Good.class);
    }

    @Test
    void knowsTheFirstPlaceOfEachOfThousandsOfIds() throws IOException {
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> MARK.replace("US-1", "US-" + i))
                .collect(Collectors.joining("\n"));
        List<RightsRow> rows =
                rows(write("a.jsonl", MARK.replace("US-1", "other")), write("b.jsonl", many + "\n" + many));
        assertThat(rows.subList(0, 5_001)).allMatch(RightsRow.Good.class::isInstance);
        assertThat(bad(rows)).hasSize(5_000).allSatisfy(line -> {
            int second = Integer.parseInt(line.substring(line.indexOf(":") + 1, line.indexOf(": id")));
            assertThat(line).endsWith("b.jsonl:" + (second - 5_000) + "; give each right one id");
        });
    }

    @Test
    void givesTheHolderOfTheRunToRowsThatNameNone() throws IOException {
        Path file = write("r.jsonl", MARK.replace("\"holder\":\"acme\",", "") + "\n" + MARK.replace("US-1", "US-2"));
        List<Right> rights = rights(RightsFiles.ofHolder("velmora"), file);
        assertThat(rights).extracting(Right::holder).containsExactly("velmora", "acme");
    }

    @Test
    void readsEveryColumnOfCsv() throws IOException {
        Path file = write("r.csv", """
                Office,Registration Number,holder,TEXT,variants,nice_classes,goods,jurisdictions,status,registeredOn,authorisedSellers,officialDomains,referencePrice
                US,1234567,acme,ZENVORA,泽沃拉|Зенвора,"25, 35","Footwear, namely ""boots""
                and shoes",US CA,Registered,2020/1/14,bazaar:zenvora-official|zenvora.example,zenvora.example,120.00 USD
                """);
        Trademark mark = (Trademark) rights(file).getFirst();
        assertThat(mark.id().value()).isEqualTo("US-1234567");
        assertThat(mark.variants()).containsExactly("泽沃拉", "Зенвора");
        assertThat(mark.niceClasses()).containsExactly(25, 35);
        assertThat(mark.goods()).isEqualTo("Footwear, namely \"boots\"\nand shoes");
        assertThat(mark.jurisdictions()).containsExactly("US", "CA");
        assertThat(mark.status()).isEqualTo(RightStatus.REGISTERED);
        assertThat(mark.registeredOn()).hasToString("2020-01-14");
        assertThat(mark.authorisedSellers())
                .containsExactly(
                        new AuthorisedSeller("bazaar", "zenvora-official", null),
                        new AuthorisedSeller(null, null, "zenvora.example"));
        assertThat(mark.referencePrice()).isEqualTo(Money.of("120.00", "USD"));
    }

    @ParameterizedTest
    @CsvSource({"GB18030,注册号", "UTF-8,注册号", "UTF-16LE,注册号"})
    void readsChineseCsvInTheEncodingsThatExcelWrites(String charset, String heading) throws IOException {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        String csv = mark + "注册机构;" + heading + ";权利人;商标;国际分类;注册日期\r\nCN;778899;威尔莫拉;泽沃拉;第25类;2020年1月14日\r\n";
        Path file = directory.resolve("cn.csv");
        Files.write(file, csv.getBytes(Charset.forName(charset)));
        Trademark right = (Trademark) rights(file).getFirst();
        assertThat(right.text()).isEqualTo("泽沃拉");
        assertThat(right.niceClasses()).containsExactly(25);
        assertThat(right.registeredOn()).hasToString("2020-01-14");
    }

    @Test
    void tellsWesternFromChineseBytes() throws IOException {
        Path file = directory.resolve("west.csv");
        Files.write(file, "id;holder;text\nFR-1;acme;Rénolé Crèmes\n".getBytes(Charset.forName("windows-1252")));
        assertThat(((Trademark) rights(file).getFirst()).text()).isEqualTo("Rénolé Crèmes");
    }

    @Test
    void refusesACsvWithAnUnknownOrDoubledColumnBecauseEveryRightWouldLackIt() throws IOException {
        Path file = write("r.csv", "id,holder,text,expiersOn,text\nUS-1,acme,ZENVORA,2030-01-01,x\n");
        assertThat(bad(rows(file)))
                .satisfiesExactly(
                        l -> assertThat(l).contains("r.csv:1: expiersOn: is not a column; nothing was read"),
                        l -> assertThat(l).contains("r.csv:1: text: is there twice"));
    }

    @Test
    void saysWhatIsWrongInACell() throws IOException {
        Path file = write("r.csv", """
                id,holder,text,niceClasses,registeredOn,referencePrice
                A,acme,ZENVORA,shoes,,
                B,acme,ZENVORA,25,03/04/2020,
                C,acme,ZENVORA,25,2020-02-30,
                D,acme,ZENVORA,25,,"1.200,00"
                E,acme,"=HYPERLINK(""x"")",25,,
                F,acme,ZENVORA,25,,,oops
                ="007",acme,ZENVORA,25,,
                """);
        List<RightsRow> rows = rows(file);
        assertThat(bad(rows))
                .satisfiesExactly(
                        l -> assertThat(l).contains("r.csv:2: niceClasses: 'shoes' is not a class number"),
                        l -> assertThat(l).contains("r.csv:3: registeredOn: '03/04/2020' is not a clear date"),
                        l -> assertThat(l).contains("r.csv:4: registeredOn: '2020-02-30' is not a day of the calendar"),
                        l -> assertThat(l).contains("r.csv:5: referencePrice: '1.200,00' is not an amount"),
                        l -> assertThat(l).contains("r.csv:6: text: is a formula"),
                        l -> assertThat(l).contains("r.csv:7: column 7: has no heading"));
        assertThat(((RightsRow.Good) rows.getLast()).right().id().value()).isEqualTo("007");
    }

    @Test
    void saysWhereAQuoteWasOpenedThatIsNeverClosed() throws IOException {
        Path file = write("r.csv", "id,holder,text\nA,acme,ZENVORA\nB,acme,\"TERLANDO\nC,acme,x\n");
        List<RightsRow> rows = rows(file);
        assertThat(rows).hasSize(2);
        assertThat(bad(rows)).singleElement().asString().contains("line 3: a quote is opened and never closed");
    }

    @Test
    void readsASheetWithNumbersDatesAndStoredFormulas() throws IOException {
        Path file = new Workbook()
                .sheet("Cover", Workbook.row(Workbook.text("Portfolio of Velmora")))
                .sheet(
                        "Marks",
                        heading("office", "registrationNumber", "holder", "text", "niceClasses", "registeredOn"),
                        Workbook.row(
                                Workbook.text("US"),
                                Workbook.number("1.234567E6"),
                                Workbook.text("acme"),
                                Workbook.formula("UPPER(A1)", "ZENVORA"),
                                Workbook.number("25"),
                                Workbook.day("43844")),
                        Workbook.row(
                                Workbook.text("US"),
                                Workbook.number("9"),
                                Workbook.text("acme"),
                                Workbook.error(),
                                Workbook.number("25"),
                                Workbook.text("14.01.2020")),
                        Workbook.row(
                                Workbook.text("US"),
                                Workbook.number("8"),
                                Workbook.text("acme"),
                                Workbook.text("x"),
                                Workbook.number("25.35"),
                                Workbook.text("14.01.2020")))
                .write(directory.resolve("r.xlsx"));
        List<RightsRow> rows = rows(file);
        Trademark mark = (Trademark) ((RightsRow.Good) rows.getFirst()).right();
        assertThat(mark.id().value()).isEqualTo("US-1234567");
        assertThat(mark.text()).isEqualTo("ZENVORA");
        assertThat(mark.registeredOn()).hasToString("2020-01-14");
        assertThat(bad(rows))
                .satisfiesExactly(
                        l -> assertThat(l).contains("r.xlsx:Marks!3: text: holds the error #N/A"),
                        l -> assertThat(l).contains("r.xlsx:Marks!4: niceClasses: the number 25.35 is no class"));
    }

    @Test
    void countsDaysFrom1904WhenTheWorkbookDoes() throws IOException {
        Path file = new Workbook()
                .since1904()
                .sheet(
                        "Marks",
                        heading("id", "holder", "text", "filedOn"),
                        Workbook.row(
                                Workbook.text("A"), Workbook.text("acme"), Workbook.text("x"), Workbook.day("42382")))
                .write(directory.resolve("mac.xlsx"));
        assertThat(((Trademark) rights(file).getFirst()).filedOn()).hasToString("2020-01-14");
    }

    @Test
    void saysWhenAFileIsNoSoundWorkbookOrNoTableAtAll() throws IOException {
        Path zip = directory.resolve("broken.xlsx");
        Files.write(zip, "PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.ISO_8859_1));
        Path old = directory.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        Path array = write("a.json", "[" + MARK + "]");
        assertThat(bad(rows(zip, old, array)))
                .satisfiesExactly(
                        l -> assertThat(l).contains("broken.xlsx: is not a sound Excel workbook"),
                        l -> assertThat(l).contains("old.xls: is an old Excel file (.xls); save it as .xlsx"),
                        l -> assertThat(l).contains("a.json: is a JSON array; write one right per line"));
    }

    @Test
    void readsAWorkFromTheFileBesideTheRightsFile() throws IOException {
        Files.createDirectories(directory.resolve("works"));
        write("works/essay.txt", "Nachts fährt kein Zug.\n");
        String work =
                "{\"kind\":\"copyright-work\",\"id\":\"W-1\",\"holder\":\"acme\",\"content\":\"works/essay.txt\"}";
        Path file = write(
                "w.jsonl",
                work + "\n" + work.replace("W-1", "W-2").replace("works/essay.txt", "It was a night.") + "\n"
                        + work.replace("W-1", "W-3").replace("essay", "lost"));
        List<RightsRow> rows = rows(file);
        assertThat(rows.subList(0, 2))
                .extracting(r -> ((CopyrightWork) ((RightsRow.Good) r).right()).content())
                .containsExactly("Nachts fährt kein Zug.\n", "It was a night.");
        assertThat(bad(rows)).singleElement().asString().contains("w.jsonl:3: content: no file 'works/lost.txt'");
    }

    @Test
    void saysWhichFileIsMissing() {
        Path missing = directory.resolve("nothing.csv");
        assertThatThrownBy(() -> rows(missing))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nothing.csv: no such rights file");
    }

    private static List<String> heading(String... columns) {
        return java.util.Arrays.stream(columns).map(Workbook::text).toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static List<RightsRow> rows(Path... files) {
        RightsFiles run = RightsFiles.ofNamedHolders();
        List<RightsRow> rows = new ArrayList<>();
        for (Path file : files) {
            run.read(file, rows::add);
        }
        return rows;
    }

    private static List<Right> rights(Path file) {
        return rights(RightsFiles.ofNamedHolders(), file);
    }

    private static List<Right> rights(RightsFiles run, Path file) {
        List<Right> rights = new ArrayList<>();
        run.read(file, row -> {
            assertThat(row).isInstanceOf(RightsRow.Good.class);
            rights.add(((RightsRow.Good) row).right());
        });
        return rights;
    }

    private static List<String> bad(List<RightsRow> rows) {
        return rows.stream()
                .filter(RightsRow.Bad.class::isInstance)
                .map(r -> ((RightsRow.Bad) r).line())
                .toList();
    }
}
