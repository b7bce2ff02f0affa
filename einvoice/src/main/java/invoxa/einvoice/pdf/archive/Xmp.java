package invoxa.einvoice.pdf.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The metadata packet (XMP, ISO 16684-1) of a PDF/A-3a and PDF/UA-1 file, with the properties of Factur-X where an
 * invoice is inside, and the extension schemas that PDF/A wants for properties that are not its own.
 */
final class Xmp {

    private static final String PACKET = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language></rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreatorTool>%4$s</xmp:CreatorTool><xmp:CreateDate>%5$sT00:00:00+00:00</xmp:CreateDate></rdf:Description>
            %6$s<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag>
            %7$s</rdf:Bag></pdfaExtension:schemas></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private static final String FACTUR_X = """
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
            <fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>%1$s</fx:DocumentFileName>
            <fx:Version>%2$s</fx:Version><fx:ConformanceLevel>%3$s</fx:ConformanceLevel></rdf:Description>
            """;

    private static final String SCHEMA = """
            <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>%1$s</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>%2$s</pdfaSchema:namespaceURI><pdfaSchema:prefix>%3$s</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>%4$s</rdf:Seq></pdfaSchema:property></rdf:li>
            """;

    private static final String PROPERTY = """
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%1$s</pdfaProperty:name>\
            <pdfaProperty:valueType>%2$s</pdfaProperty:valueType><pdfaProperty:category>%3$s</pdfaProperty:category>\
            <pdfaProperty:description>%4$s</pdfaProperty:description></rdf:li>
            """;

    private static final String UA = SCHEMA.formatted(
            "PDF/UA identification schema",
            "http://www.aiim.org/pdfua/ns/id/",
            "pdfuaid",
            PROPERTY.formatted("part", "Integer", "internal", "The part of ISO 14289 that the file keeps"));

    private static final String FX = SCHEMA.formatted(
            "Factur-X PDFA Extension Schema",
            "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
            "fx",
            external("DocumentFileName", "The name of the embedded XML document")
                    + external("DocumentType", "The type of the hybrid document in capital letters")
                    + external("Version", "The version of the standard of the embedded XML document")
                    + external("ConformanceLevel", "The conformance level of the embedded XML document"));

    private Xmp() {}

    static byte[] packet(About about, @Nullable Embedded invoice) {
        var properties = invoice == null
                ? ""
                : FACTUR_X.formatted(escaped(invoice.fileName()), invoice.version(), escaped(invoice.level()));
        return PACKET.formatted(
                        escaped(about.title()),
                        escaped(about.author()),
                        about.language(),
                        About.TOOL,
                        about.day(),
                        properties,
                        invoice == null ? UA : UA + FX)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String external(String name, String description) {
        return PROPERTY.formatted(name, "Text", "external", description);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
