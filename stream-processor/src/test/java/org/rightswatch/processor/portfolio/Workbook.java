package org.rightswatch.processor.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a minimal XLSX from raw cell XML, so that formulas, errors and dates are exactly as Excel stores them. */
final class Workbook {

    private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
    private String properties = "";

    @SafeVarargs
    final Workbook sheet(String name, List<String>... rows) {
        StringBuilder xml = new StringBuilder();
        int r = 0;
        for (List<String> row : rows) {
            r++;
            xml.append("<row r=\"").append(r).append("\">");
            for (int c = 0; c < row.size(); c++) {
                xml.append(row.get(c).replace("<c", "<c r=\"" + (char) ('A' + c) + r + "\""));
            }
            xml.append("</row>");
        }
        sheets.put(name, xml);
        return this;
    }

    Workbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    static String day(String serial) {
        return "<c s=\"1\"><v>" + serial + "</v></c>";
    }

    static String formula(String formula, String stored) {
        return "<c t=\"str\"><f>" + formula + "</f><v>" + stored + "</v></c>";
    }

    static String error() {
        return "<c t=\"e\"><v>#N/A</v></c>";
    }

    static List<String> row(String... cells) {
        return List.of(cells);
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            StringBuilder types =
                    new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>");
            StringBuilder list = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int n = 0;
            for (Map.Entry<String, StringBuilder> sheet : sheets.entrySet()) {
                n++;
                types.append("<Override PartName=\"/xl/worksheets/sheet" + n + ".xml\" ContentType=\"" + type
                        + "worksheet+xml\"/>");
                list.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
                relations.append("<Relationship Id=\"rId" + n + "\" Type=\"" + relation
                        + "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + n + ".xml",
                        "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheet.getValue()
                                + "</sheetData></worksheet>");
            }
            String rels = "http://schemas.openxmlformats.org/package/2006/relationships";
            put(zip, "[Content_Types].xml", types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + rels + "\"><Relationship Id=\"rId1\" Type=\"" + relation
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation + "\">" + properties + "<sheets>" + list
                            + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + rels + "\">" + relations
                            + "<Relationship Id=\"rId99\" Type=\"" + relation
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + main
                            + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
