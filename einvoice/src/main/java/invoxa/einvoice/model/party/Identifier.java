package invoxa.einvoice.model.party;

import org.jspecify.annotations.Nullable;

/**
 * An identifier and the scheme it is from.
 *
 * @param scheme a code of ISO 6523 (ICD), or of the EAS list for an electronic address; null where none is given
 */
public record Identifier(@Nullable String scheme, String value) {}
