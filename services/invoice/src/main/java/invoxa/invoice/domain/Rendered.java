package invoxa.invoice.domain;

/**
 * A document in one form, as it is kept.
 *
 * @param file its name in the file store
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 * @param size in bytes
 */
public record Rendered(String file, String sha256, long size) {}
