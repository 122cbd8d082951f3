package org.rightswatch.processor.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Trademark transactions of the offices: WIPO ST.66 (element {@code TradeMark}) and ST.96 (element {@code Trademark},
 * drafts 1_D3 to 2.2.1 and later). Streams over the file, so a bulk file may hold any number of marks. Element names are
 * compared without their namespace, which changed with every draft.
 */
final class OfficeXmlFormat implements RightsFormat {

    @Override
    public void read(Path file, Rows rows) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            try {
                long marks = new Walk(xml, rows).run();
                if (marks == 0) {
                    rows.bad(Place.line(rows.file(), 0), "", "holds no TradeMark (ST.66) or Trademark (ST.96) element");
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("is not sound XML: " + firstLine(e), e);
        }
    }

    private static String firstLine(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return "line " + line + ": "
                + message.replaceFirst("^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\] ?(Message: )?", "");
    }

    /** No DTD, no entity, nothing fetched from anywhere. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory;
    }

    /** One pass over the document. */
    private static final class Walk {

        private final XMLStreamReader xml;
        private final Rows rows;
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable OfficeMark mark;
        private int markDepth;
        private int markLine;
        private long marks;

        Walk(XMLStreamReader xml, Rows rows) {
            this.xml = xml;
            this.rows = rows;
        }

        long run() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.DTD ->
                        throw new XMLStreamException("has a DOCTYPE, which is refused; remove it", xml.getLocation());
                    default -> {}
                }
            }
            return marks;
        }

        private void start(String name) {
            if (mark == null && (name.equals("TradeMark") || name.equals("Trademark"))) {
                mark = new OfficeMark();
                markDepth = path.size() + 1;
                markLine = xml.getLocation().getLineNumber();
            }
            path.push(name);
            text.setLength(0);
        }

        private void end(String name) {
            OfficeMark current = mark;
            if (current != null && path.size() > markDepth) {
                leaf(current, name);
            }
            path.pop();
            if (current != null && path.size() < markDepth) {
                marks++;
                mark = null;
                rows.office(rows.line(markLine), current::tree);
            }
        }

        private void leaf(OfficeMark current, String name) {
            String value = text.toString().strip();
            text.setLength(0); // so that a parent's end does not see it again
            if (!value.isEmpty()) {
                current.leaf(new OfficeMark.Leaf(name, value, path, path.size() - markDepth));
            }
        }
    }
}
