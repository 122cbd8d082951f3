package org.rightswatch.processor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.right.MarkFeature;
import org.rightswatch.contracts.right.RightStatus;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.testkit.EvaluationData;

class OfficeXmlTest {

    private static final String ST66 = """
            <Transaction xmlns:ns2="urn:us:gov:doc:uspto:trademark:status" xmlns="http://www.wipo.int/standards/XMLSchema/trademarks">
            <TradeMarkTransactionBody><TransactionContentDetails><TransactionData><TradeMarkDetails>
            <TradeMark><RegistrationOfficeCode>US</RegistrationOfficeCode><ApplicationNumber>70000001</ApplicationNumber>
            <ApplicationDate>2000-05-09-04:00</ApplicationDate><RegistrationNumber>2000001</RegistrationNumber>
            <RegistrationDate>2004-03-23-05:00</RegistrationDate><MarkCurrentStatusCode>702</MarkCurrentStatusCode>
            <MarkFeature>TYPESET WORD(S) /LETTER(S) /NUMBER(S)</MarkFeature>
            <WordMarkSpecification><MarkVerbalElementText>ZENVORA</MarkVerbalElementText>
            <MarkTransliteration>The non-Latin characters in the mark transliterate to "ze wo la" and this has no meaning.</MarkTransliteration></WordMarkSpecification>
            <GoodsServicesDetails><GoodsServices><ClassDescriptionDetails><ClassDescription><ClassNumber>009</ClassNumber>
            <GoodsServicesDescription>Computer programs</GoodsServicesDescription><ClassDescriptionExt>
            <ns2:DomesticClassNumbers>021</ns2:DomesticClassNumbers></ClassDescriptionExt></ClassDescription></ClassDescriptionDetails></GoodsServices></GoodsServicesDetails>
            <ApplicantDetails><Applicant><ApplicantAddressBook><FormattedNameAddress><Name><FreeFormatName><FreeFormatNameDetails>
            <FreeFormatNameLine>VELMORA INC</FreeFormatNameLine></FreeFormatNameDetails></FreeFormatName></Name></FormattedNameAddress></ApplicantAddressBook></Applicant></ApplicantDetails>
            </TradeMark>
            <TradeMark><RegistrationOfficeCode>US</RegistrationOfficeCode><ApplicationNumber>70000002</ApplicationNumber>
            <RegistrationNumber>0000000</RegistrationNumber><MarkCurrentStatusCode>602</MarkCurrentStatusCode>
            <WordMarkSpecification><MarkVerbalElementText>TERLANDO</MarkVerbalElementText></WordMarkSpecification>
            <ApplicantDetails><Applicant><FreeFormatNameLine>VELMORA INC</FreeFormatNameLine></Applicant></ApplicantDetails></TradeMark>
            <TradeMark><RegistrationOfficeCode>US</RegistrationOfficeCode><ApplicationNumber>70000003</ApplicationNumber></TradeMark>
            </TradeMarkDetails></TransactionData></TransactionContentDetails></TradeMarkTransactionBody></Transaction>
            """;

    private static final String ST96 = """
            <t:TrademarkTransaction xmlns:c="urn:c" xmlns:t="urn:t"><t:TrademarkBag><t:Trademark>
            <c:RegistrationOfficeCode>US</c:RegistrationOfficeCode>
            <c:ApplicationNumber><c:IPOfficeCode>US</c:IPOfficeCode><c:ApplicationNumberText>70000001</c:ApplicationNumberText></c:ApplicationNumber>
            <c:RegistrationNumber>2000001</c:RegistrationNumber><t:ApplicationDate>2000-05-09-04:00</t:ApplicationDate>
            <c:RegistrationDate>2004-03-23</c:RegistrationDate><t:MarkCurrentStatusCode>800</t:MarkCurrentStatusCode>
            <t:MarkRepresentation><t:MarkReproduction><t:WordMarkSpecification><t:MarkVerbalElementText>ZENVORA</t:MarkVerbalElementText></t:WordMarkSpecification>
            <t:MarkImageBag><t:MarkImage><c:FileName>No image available</c:FileName></t:MarkImage></t:MarkImageBag></t:MarkReproduction>
            <t:MarkDescriptionBag><t:NationalMarkDescription><t:MarkFeatureCode>4</t:MarkFeatureCode></t:NationalMarkDescription></t:MarkDescriptionBag></t:MarkRepresentation>
            <t:GoodsServicesBag><t:GoodsServices><t:GoodsServicesClassification><t:ClassificationKindCode>Nice</t:ClassificationKindCode><t:ClassNumber>009</t:ClassNumber></t:GoodsServicesClassification>
            <t:ClassDescription><t:ClassNumber>009</t:ClassNumber><t:GoodsServicesDescriptionText>Computer programs</t:GoodsServicesDescriptionText></t:ClassDescription></t:GoodsServices></t:GoodsServicesBag>
            <t:ApplicantBag><t:Applicant><c:Contact><c:Name><c:EntityName>Velmora Inc</c:EntityName></c:Name></c:Contact></t:Applicant></t:ApplicantBag>
            </t:Trademark></t:TrademarkBag></t:TrademarkTransaction>
            """;

    @TempDir
    Path directory;

    @Test
    void readsSt66() throws IOException {
        List<RightsRow> rows = rows(RightsFiles.ofNamedHolders(), write("st66.xml", ST66));
        Trademark mark = mark(rows.getFirst());
        assertThat(mark.id().value()).isEqualTo("US-2000001");
        assertThat(mark.text()).isEqualTo("ZENVORA");
        assertThat(mark.holder()).isEqualTo("VELMORA INC");
        assertThat(mark.variants()).containsExactly("ze wo la");
        assertThat(mark.niceClasses()).containsExactly(9);
        assertThat(mark.goods()).isEqualTo("Computer programs");
        assertThat(mark.jurisdictions()).containsExactly("US");
        assertThat(mark.feature()).isEqualTo(MarkFeature.WORD);
        assertThat(mark.status()).isEqualTo(RightStatus.REGISTERED);
        assertThat(mark.filedOn()).hasToString("2000-05-09");
        assertThat(mark.registeredOn()).hasToString("2004-03-23");
        Trademark abandoned = mark(rows.get(1));
        assertThat(abandoned.id().value()).isEqualTo("US-app-70000002");
        assertThat(abandoned.status()).isEqualTo(RightStatus.CANCELLED);
        assertThat(((RightsRow.Bad) rows.get(2)).line()).contains("st66.xml:19: holder: is missing");
    }

    @Test
    void readsSt96AndGivesTheRightsToTheHolderOfTheRun() throws IOException {
        Trademark mark = mark(
                rows(RightsFiles.ofHolder("velmora"), write("st96.xml", ST96)).getFirst());
        assertThat(mark.holder()).isEqualTo("velmora");
        assertThat(mark.registrationNumber()).isEqualTo("2000001");
        assertThat(mark.niceClasses()).containsExactly(9);
        assertThat(mark.feature()).isEqualTo(MarkFeature.WORD);
        assertThat(mark.images()).isEmpty();
    }

    @Test
    void takesARegistrationThatTwoFilesDescribeAlikeOnceAndReportsOneThatTheyDescribeDifferently() throws IOException {
        Path same = write("b.xml", ST96.replace("urn:t", "urn:t2"));
        Path other = write("c.xml", ST96.replace("ZENVORA", "ZENVORO"));
        List<RightsRow> rows = rows(RightsFiles.ofNamedHolders(), write("a.xml", ST96), same, other);
        assertThat(rows.get(1)).isInstanceOf(RightsRow.Repeated.class);
        assertThat(((RightsRow.Bad) rows.get(2)).line()).contains("c.xml:1: id: US-2000001 was already read at");
    }

    @Test
    void refusesADoctypeAndFetchesNoEntity() throws IOException {
        Path secret = write("secret.txt", "top secret");
        Path file = write(
                "xxe.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + ST96.replace("ZENVORA", "&e;"));
        assertThat(rows(RightsFiles.ofNamedHolders(), file))
                .singleElement()
                .satisfies(r -> assertThat(((RightsRow.Bad) r).line())
                        .contains("xxe.xml: is not sound XML: line 1: has a DOCTYPE")
                        .doesNotContain("secret"));
    }

    @Test
    void keepsTheMarksBeforeTheLineWhereTheXmlBreaks() throws IOException {
        Path file = write("cut.xml", ST66.substring(0, ST66.indexOf("70000003")));
        List<RightsRow> rows = rows(RightsFiles.ofNamedHolders(), file);
        assertThat(rows).hasSize(3);
        assertThat(((RightsRow.Bad) rows.getLast()).line())
                .contains("cut.xml: is not sound XML: line 19:", "the rest of the file was not read");
    }

    /** Real office files, where the project's data folder exists. */
    @Test
    void readsTheOfficesOwnFiles() {
        Optional<Path> data = EvaluationData.folder("marks/office-xml");
        assumeThat(data).isPresent();
        List<RightsRow> rows = rows(RightsFiles.ofHolder("client"), data.get());
        assertThat(rows).hasSize(3).noneMatch(RightsRow.Bad.class::isInstance);
        assertThat(rows.getFirst()).isInstanceOf(RightsRow.Good.class);
        assertThat(rows.get(1)).isInstanceOf(RightsRow.Repeated.class); // ST.96 1_D3 and 2.2.1 of one registration
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static List<RightsRow> rows(RightsFiles run, Path... files) {
        List<RightsRow> rows = new ArrayList<>();
        for (Path file : files) {
            run.read(file, rows::add);
        }
        return rows;
    }

    private static Trademark mark(RightsRow row) {
        return (Trademark) ((RightsRow.Good) row).right();
    }
}
