package invoxa.einvoice.pdf.archive;

import org.jspecify.annotations.Nullable;

/** A supporting document (BG-24) that the PDF carries as it is. */
public record AttachedFile(
        String name, @Nullable String description, @Nullable String mimeType, byte[] content) {}
