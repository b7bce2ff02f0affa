package invoxa.einvoice.xml;

/**
 * Content of a file that the model has no place for.
 *
 * @param path where it stands, such as {@code /Invoice/cac:InvoiceLine[2]/cbc:Note[2]}, or ending in {@code /@name} for
 *     an attribute; prefixes as the standards write them, whatever the file's own are
 * @param value what it says, shortened to 80 characters
 */
public record Unplaced(String path, String value) {

    private static final int MAX_LENGTH = 80;

    public Unplaced {
        value = value.strip().replaceAll("\\s+", " ");
        if (value.length() > MAX_LENGTH) {
            int end = Character.isHighSurrogate(value.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
            value = value.substring(0, end) + "…";
        }
    }
}
