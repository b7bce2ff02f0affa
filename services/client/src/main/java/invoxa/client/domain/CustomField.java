package invoxa.client.domain;

/** A field of the organization's own. */
public record CustomField(String name, String value) {}
