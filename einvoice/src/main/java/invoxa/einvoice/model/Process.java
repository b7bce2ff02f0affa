package invoxa.einvoice.model;

import org.jspecify.annotations.Nullable;

/**
 * BG-2: by which rules the document was made.
 *
 * @param businessProcess BT-23
 * @param specification BT-24, such as {@code urn:cen.eu:en16931:2017}
 */
public record Process(
        @Nullable String businessProcess, @Nullable String specification) {}
