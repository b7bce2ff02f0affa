package invoxa.einvoice.model;

import org.jspecify.annotations.Nullable;

/**
 * BG-24: a document that supports the invoice.
 *
 * @param reference BT-122
 * @param description BT-123
 * @param location BT-124, an address where it is found
 * @param fileName BT-125-2
 * @param mimeType BT-125-1
 * @param file the name under which its bytes (BT-125) are kept, null where there are none
 */
public record Attachment(
        String reference,
        @Nullable String description,
        @Nullable String location,
        @Nullable String fileName,
        @Nullable String mimeType,
        @Nullable String file) {

    /**
     * What its file is called where it is given out: as it came, else by its reference, without what no folder takes.
     */
    public String givenName() {
        var name = fileName == null || fileName.isBlank() ? reference : fileName;
        return name.replaceAll("[/\\\\\\p{Cntrl}]", "-").strip();
    }
}
