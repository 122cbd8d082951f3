package org.rightswatch.crawler.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Apache Tika, in this JVM. Only the child process should call it with files from outside. */
final class TikaReader {

    private final AutoDetectParser parser = new AutoDetectParser();

    DocumentText read(byte[] bytes, @Nullable String contentType, int characters) {
        Metadata metadata = new Metadata();
        if (contentType != null && !contentType.isBlank()) {
            metadata.set(HttpHeaders.CONTENT_TYPE, contentType);
        }
        BodyContentHandler text = new BodyContentHandler(characters);
        EmbeddedParts parts = new EmbeddedParts(parser);
        String problem = null;
        try (InputStream in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            parser.parse(in, text, metadata, context(parts));
        } catch (EncryptedDocumentException e) {
            problem = "is encrypted with a password";
        } catch (SAXException | TikaException | IOException | RuntimeException e) {
            problem = WriteLimitReachedException.isWriteLimitReached(e)
                    ? "longer than " + characters + " characters, read up to there"
                    : "cannot be parsed (" + e.getClass().getSimpleName() + ")";
        }
        return new DocumentText(
                type(metadata),
                metadata.get(TikaCoreProperties.TITLE),
                metadata.get(TikaCoreProperties.LANGUAGE),
                text.toString().strip(),
                parts.pictures(),
                problem,
                null);
    }

    /** Pictures that a PDF draws are embedded in it too; words in pictures are not read. */
    private ParseContext context(EmbeddedParts parts) {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setExtractInlineImages(true);
        pdf.setExtractUniqueInlineImagesOnly(true);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, parts.within(context));
        return context;
    }

    private static @Nullable String type(Metadata metadata) {
        String type = metadata.get(HttpHeaders.CONTENT_TYPE);
        return type == null ? null : type.replaceFirst(";.*", "").strip();
    }
}
