package invoxa.einvoice.xml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Element names with the prefixes that the standards use, whatever prefixes a file chose: a reader asks for
 * {@code cbc:ID} and gets it only in its own namespace. A root has no prefix; other namespaces stand in braces.
 */
public final class Names {

    public static final String UBL_INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    public static final String UBL_CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    public static final String CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2", "cac:"),
            Map.entry("urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2", "cbc:"),
            Map.entry("urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2", "ext:"),
            Map.entry(CII, "rsm:"),
            Map.entry("urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100", "ram:"),
            Map.entry("urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100", "udt:"),
            Map.entry("urn:un:unece:uncefact:data:standard:QualifiedDataType:100", "qdt:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"));

    private Names() {}

    /** The root's name with its prefix, which {@link #of} leaves out. */
    static String ofRoot(String local) {
        return local.equals("CrossIndustryInvoice") ? "rsm:" + local : "ubl:" + local;
    }

    static String of(@Nullable String namespace, String local) {
        if (namespace == null || namespace.isEmpty()) {
            return local;
        }
        var prefix = PREFIXES.get(namespace);
        return prefix == null ? "{" + namespace + "}" + local : prefix + local;
    }
}
