package invoxa.einvoice;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Evaluates XPaths on a file as any tool would, with the prefixes that the standards use. */
final class XPathOf {

    private static final Map<String, String> NAMESPACES = Map.of(
            "cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
            "cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
            "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100");

    private final org.w3c.dom.Document document;
    private final String root;

    XPathOf(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            root = document.getDocumentElement().getNamespaceURI();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The one element that it selects. */
    Element element(String xpath) {
        try {
            var evaluator = XPathFactory.newDefaultInstance().newXPath();
            evaluator.setNamespaceContext(new Prefixes());
            var nodes = (NodeList) evaluator.evaluate(xpath, document, XPathConstants.NODESET);
            if (nodes.getLength() != 1) {
                throw new AssertionError(xpath + " selects " + nodes.getLength() + " elements");
            }
            return (Element) nodes.item(0);
        } catch (javax.xml.xpath.XPathExpressionException e) {
            throw new AssertionError(xpath, e);
        }
    }

    private final class Prefixes implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return prefix.equals("ubl") ? root : NAMESPACES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public String getPrefix(String namespace) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException();
        }
    }
}
