package org.rightswatch.crawler.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

    private static final String CHINESE = "泽沃拉官方旗舰店 新款跑步鞋 男女同款 厂家直销 七天无理由退货 欢迎新老客户选购";
    private static final String TAIWAN = "澤沃拉官方旗艦店 新款跑步鞋 男女同款 廠家直銷 七天鑑賞期 歡迎新舊客戶選購";
    private static final String JAPANESE = "ゼンヴォラの新しいランニングシューズ。送料無料で全国にお届けします。レビューを書いて割引";
    private static final String KOREAN = "젠보라 새로운 운동화 남녀공용 무료배송 전국 어디서나 오늘 주문하면 내일 도착합니다";

    @ParameterizedTest
    @CsvSource({
        "GB2312, zh",
        "GBK, zh",
        "GB18030, zh",
        "Big5, tw",
        "Big5-HKSCS, tw",
        "Shift_JIS, ja",
        "EUC-JP, ja",
        "ISO-2022-JP, ja",
        "EUC-KR, ko",
        "UTF-8, zh",
        "UTF-8, ja",
        "UTF-8, ko"
    })
    void readsEveryEncodingOfTheEastByHeaderByMetaAndByDetection(String name, String language) {
        String text = text(language);
        byte[] bare = ("<p>" + (text + " ").repeat(4)).getBytes(Charset.forName(name));
        byte[] meta = ("<meta charset=\"" + name + "\"><p>" + text).getBytes(Charset.forName(name));

        assertThat(decode(bare, "text/html; charset=" + name)).as("header").contains(text);
        assertThat(decode(meta, "text/html")).as("meta").contains(text);
        assertThat(decode(bare, null)).as("detection").contains(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void aByteOrderMarkBeatsAHeaderAndIsNoText(String name, String mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(java.util.HexFormat.of().parseHex(mark));
        out.writeBytes(CHINESE.getBytes(Charset.forName(name)));

        assertThat(decode(out.toByteArray(), "text/html; charset=gbk")).isEqualTo(CHINESE);
    }

    @Test
    void aHeaderThatSaysUtf8LosesToADeclarationThatFits() {
        byte[] page = ("<meta charset=gbk><p>" + CHINESE).getBytes(Charset.forName("GBK"));

        assertThat(decode(page, "text/html; charset=utf-8")).contains(CHINESE);
    }

    @Test
    void aDeclarationLosesToLongRunsOfUtf8() {
        byte[] page = ("<meta charset=iso-8859-1><p>" + JAPANESE).getBytes(StandardCharsets.UTF_8);

        assertThat(decode(page, "text/html")).contains(JAPANESE);
    }

    @Test
    void anUnknownLabelIsLeftOut() {
        byte[] page = ("<meta charset=klingon><p>" + KOREAN).getBytes(StandardCharsets.UTF_8);

        assertThat(decode(page, "text/html; charset=\"x-nonsense\"")).contains(KOREAN);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, zh", "UTF-16BE, zh", "UTF-16LE, ja", "UTF-16BE, ko"})
    void utf16WithoutAMarkIsToldByItsZeroBytesWhateverTheHeaderSays(String name, String language) {
        byte[] page = ("<html><body><p>" + text(language) + "</p></body></html>").getBytes(Charset.forName(name));

        assertThat(decode(page, null)).contains(text(language));
        assertThat(decode(page, "text/html; charset=utf-16")).contains(text(language));
        assertThat(decode(page, "text/html; charset=utf-8")).contains(text(language));
    }

    @ParameterizedTest
    @CsvSource({"<b>ログイン</b>, EUC-JP", "<b>café crème</b>, windows-1252", "<b>über Größe</b>, windows-1252"})
    void aFewKanaTellEucJp(String written, String name) {
        assertThat(decode(written.getBytes(Charset.forName(name)), null)).isEqualTo(written);
    }

    private static String text(String language) {
        return switch (language) {
            case "zh" -> CHINESE;
            case "tw" -> TAIWAN;
            case "ja" -> JAPANESE;
            default -> KOREAN;
        };
    }

    private static String decode(byte[] bytes, String contentType) {
        return Charsets.decide(bytes, contentType).decode(bytes);
    }
}
