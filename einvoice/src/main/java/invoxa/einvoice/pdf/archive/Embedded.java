package invoxa.einvoice.pdf.archive;

/**
 * The invoice as XML, to be carried inside the PDF: what makes it a Factur-X or ZUGFeRD document.
 *
 * @param fileName by which receivers find it
 * @param level the conformance level that the PDF states, such as {@code EN 16931}
 * @param version of the level's specification, such as {@code 1.0}
 * @param xml the CII document
 */
public record Embedded(String fileName, String level, String version, byte[] xml) {

    /** Of a CII in the core profile of the standard. */
    public static Embedded facturX(byte[] cii) {
        return new Embedded("factur-x.xml", "EN 16931", "1.0", cii);
    }

    /** Of a CII in the profile XRechnung. */
    public static Embedded xrechnung(byte[] cii) {
        return new Embedded("xrechnung.xml", "XRECHNUNG", "3.0", cii);
    }
}
