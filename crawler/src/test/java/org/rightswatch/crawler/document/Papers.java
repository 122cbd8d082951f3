package org.rightswatch.crawler.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Documents as people and enemies make them. */
public final class Papers {

    private static final int PIECE = 1 << 20;

    private Papers() {}

    /** One page with a line, and a picture where there is one. */
    public static byte[] pdf(String line, byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
                if (picture.length > 0) {
                    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
                    content.drawImage(LosslessFactory.createFromImage(document, image), 50, 300, 256, 256);
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    /** A Word file with a line and a picture. */
    public static byte[] docx(String line, byte[] picture) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFRun run = document.createParagraph().createRun();
            run.setText(line);
            run.addPicture(
                    new ByteArrayInputStream(picture),
                    org.apache.poi.common.usermodel.PictureType.PNG,
                    "p.png",
                    Units.toEMU(100),
                    Units.toEMU(100));
            document.write(out);
        }
        return out.toByteArray();
    }

    /** An archive. */
    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    /** A small archive that holds a text of so many mebibytes. */
    public static byte[] zipBomb(int mebibytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = "velmora ".repeat(PIECE / 8).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("long.txt"));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(piece);
            }
        }
        return out.toByteArray();
    }

    /** Archives in archives, the innermost one with a text. */
    public static byte[] nested(int deep) throws IOException {
        byte[] inner = zip(Map.of("innermost.txt", "innermost secret".getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < deep; i++) {
            inner = zip(Map.of(
                    "level.txt", ("level " + (deep - i)).getBytes(StandardCharsets.US_ASCII), "inner.zip", inner));
        }
        return inner;
    }

    /** A page whose picture takes side × side bytes once it is unpacked. */
    public static byte[] pictureBomb(int side) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[side];
            for (int i = 0; i < side; i++) {
                deflater.write(row);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(packed.toByteArray()),
                    COSName.FLATE_DECODE,
                    side,
                    side,
                    8,
                    org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
            page.setResources(new PDResources());
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 100, 100);
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
