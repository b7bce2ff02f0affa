package invoxa.einvoice.xml;

import invoxa.kernel.StopSignal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Parses a file into elements, within limits and without ever looking outside the file: a document type is refused, so
 * there are no entities to expand or to fetch; schemas and inclusions named in the file are not followed.
 *
 * <p>Comments and processing instructions are passed over.
 */
public final class XmlTree {

    private final Limits limits;
    private final Faults faults;
    private final Origins origins;
    private final StopSignal signal;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private int nodes;
    private @Nullable Element root;

    private XmlTree(Limits limits, Faults faults, Origins origins, StopSignal signal) {
        this.limits = limits;
        this.faults = faults;
        this.origins = origins;
        this.signal = signal;
    }

    /** An element whose end was not seen yet. */
    private record Open(Element element, StringBuilder text, Map<String, Integer> names) {}

    /** @throws invoxa.kernel.Refused 400 or 413 where the bytes are no XML within the limits */
    public static Element parse(byte[] xml, Limits limits, Faults faults, Origins origins, StopSignal signal) {
        if (xml.length > limits.bytes()) {
            throw Malformed.tooLarge("The file has " + xml.length + " bytes; at most " + limits.bytes() + " are read.");
        }
        return new XmlTree(limits, faults, origins, signal).parse(xml);
    }

    private Element parse(byte[] xml) {
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(new CheckedReader(Encoding.reader(xml), signal));
            if ("1.1".equals(reader.getVersion())) {
                throw Malformed.at(reader.getLocation(), "XML 1.1 is not read; write XML 1.0.");
            }
            while (reader.hasNext()) {
                signal.check();
                event(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof CharacterCodingException
                    ? Encoding.wrongByte(xml)
                    : Malformed.of(e);
        } finally {
            close(reader);
        }
        if (root == null) {
            throw Malformed.at(null, "There is no element in it.");
        }
        return root;
    }

    private void event(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw Malformed.at(
                        reader.getLocation(), "A document type (DOCTYPE) or an entity is not allowed in an invoice.");
            default -> {
                // comments and processing instructions are no content
            }
        }
    }

    private void start(XMLStreamReader reader) {
        if (open.size() >= limits.depth()) {
            throw Malformed.at(
                    reader.getLocation(), "Elements lie in one another deeper than " + limits.depth() + " levels.");
        }
        count(reader, 1 + reader.getAttributeCount());
        var parent = open.peek();
        var name = parent == null ? reader.getLocalName() : Names.of(reader.getNamespaceURI(), reader.getLocalName());
        var element = new Element(
                name,
                parent == null ? null : parent.element(),
                faults,
                origins,
                reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var value = reader.getAttributeValue(i);
            checkLength(value, element);
            element.attribute(Names.of(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)), value);
        }
        if (parent == null) {
            element.attribute(ROOT_NAMESPACE, reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI());
            root = element;
        } else {
            parent.element().add(element, parent.names().merge(name, 1, Integer::sum));
        }
        open.push(new Open(element, new StringBuilder(0), new HashMap<>(0)));
    }

    /** Under this name the root carries its namespace; no attribute of a file can have such a name. */
    public static final String ROOT_NAMESPACE = "(namespace)";

    private void end() {
        var ended = open.pop();
        var text = ended.text().toString();
        if (!mayBeLong(ended.element())) {
            checkLength(text, ended.element());
        }
        ended.element().say(text);
    }

    private static boolean mayBeLong(Element element) {
        return element.name().endsWith("BinaryObject");
    }

    private void checkLength(String text, Element element) {
        if (text.length() > limits.text()) {
            element.fault("too-long", "A text has at most " + limits.text() + " characters.");
        }
    }

    private void text(XMLStreamReader reader) {
        var current = open.peek();
        // a text that is too long already is only counted on, up to what says that it is
        if (current != null && (current.text().length() <= limits.text() || mayBeLong(current.element()))) {
            current.text().append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private void count(XMLStreamReader reader, int more) {
        nodes += more;
        if (nodes > limits.nodes()) {
            throw Malformed.tooLarge("There are more than " + limits.nodes() + " elements and attributes (line "
                    + reader.getLocation().getLineNumber() + ").");
        }
    }

    private static void close(@Nullable XMLStreamReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (XMLStreamException e) {
                throw Malformed.of(e);
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read: " + systemId);
        });
        return factory;
    }
}
