package org.rightswatch.processor.portfolio;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a CSV or XLSX rights file: the fields of the contract, with the headings Chinese clients write. */
enum Column {
    KIND("kind", Shape.TEXT, "类型", "权利类型"),
    ID("id", Shape.TEXT, "编号", "权利编号"),
    HOLDER("holder", Shape.TEXT, "权利人", "owner"),
    OFFICE("office", Shape.TEXT, "注册机构"),
    REGISTRATION_NUMBER("registrationNumber", Shape.TEXT, "注册号", "申请号/注册号", "regno"),
    TEXT("text", Shape.TEXT, "商标", "商标名称", "mark"),
    VARIANTS("variants", Shape.LIST, "变体", "其他写法"),
    FEATURE("feature", Shape.WORD, "商标形式"),
    NICE_CLASSES("niceClasses", Shape.CLASSES, "尼斯分类", "国际分类", "类别", "classes", "niceclass", "class"),
    GOODS("goods", Shape.TEXT, "商品和服务", "商品/服务", "核定商品"),
    JURISDICTIONS("jurisdictions", Shape.CODES, "法域", "地域范围", "countries"),
    STATUS("status", Shape.WORD, "状态", "法律状态"),
    FILED_ON("filedOn", Shape.DATE, "申请日期", "申请日", "filingdate"),
    REGISTERED_ON("registeredOn", Shape.DATE, "注册日期", "注册日", "registrationdate"),
    EXPIRES_ON("expiresOn", Shape.DATE, "届满日期", "有效期至", "expirydate"),
    IMAGES("images", Shape.LIST, "图样", "image"),
    AUTHORISED_SELLERS("authorisedSellers", Shape.SELLERS, "授权经销商", "authorizedsellers"),
    OFFICIAL_DOMAINS("officialDomains", Shape.CODES, "官方域名"),
    REFERENCE_PRICE("referencePrice", Shape.MONEY, "参考价"),
    TITLE("title", Shape.TEXT, "作品名称"),
    WORK_TYPE("workType", Shape.WORD, "作品类型"),
    AUTHORS("authors", Shape.LIST, "作者"),
    AUTHORSHIP("authorship", Shape.WORD, "创作方式"),
    CREATION_RECORD("creationRecord", Shape.TEXT, "创作记录"),
    LANGUAGE("language", Shape.TEXT, "语言"),
    PUBLISHED_ON("publishedOn", Shape.DATE, "发表日期"),
    CONTENT("content", Shape.TEXT, "内容"),
    AUTHORISED_PUBLISHERS("authorisedPublishers", Shape.SELLERS, "授权发布者", "authorizedpublishers"),
    NAME("name", Shape.TEXT, "名称"),
    CANARIES("canaries", Shape.LIST, "标记串"),
    FILE_DIGESTS("fileDigests", Shape.CODES, "文件哈希值");

    private static final Map<String, Column> BY_HEADING = Arrays.stream(values())
            .flatMap(c -> c.headings().map(h -> Map.entry(h, c)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String field;
    private final Shape shape;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> otherHeadings;

    Column(String field, Shape shape, String... otherHeadings) {
        this.field = field;
        this.shape = shape;
        this.otherHeadings = List.of(otherHeadings);
    }

    /** The contract's name of it. */
    String field() {
        return field;
    }

    Shape shape() {
        return shape;
    }

    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    static String known() {
        return Arrays.stream(values()).map(Column::field).collect(Collectors.joining(", "));
    }

    private Stream<String> headings() {
        return Stream.concat(Stream.of(field), otherHeadings.stream()).map(Column::plain);
    }

    /** Case, width, blanks, underscores and hyphens of a heading do not count. */
    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s_\\-\\uFEFF\\u200B]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** How the text of a cell becomes the JSON of a field. */
    enum Shape {
        /** As it stands, without the blanks around it. */
        TEXT(CellValues::text),
        /** A word of the contract; case and blanks do not count. */
        WORD(CellValues::word),
        /** Texts, separated by {@code |} or line breaks. */
        LIST(CellValues::list),
        /** Codes without blanks, separated by almost anything. */
        CODES(CellValues::codes),
        /** Nice classes. */
        CLASSES(CellValues::classes),
        DATE(CellValues::date),
        MONEY(CellValues::money),
        /** {@code source:seller}, a seller, or a domain, separated by {@code |}. */
        SELLERS(CellValues::sellers);

        @SuppressWarnings("ImmutableEnumChecker") // a method without state
        private final Function<SheetCell, Object> reading;

        Shape(Function<SheetCell, Object> reading) {
            this.reading = reading;
        }

        /** The cell as text, a number, a list or a map, ready for JSON. Throws {@link IllegalArgumentException} with the reason. */
        Object read(SheetCell cell) {
            return reading.apply(cell);
        }
    }
}
