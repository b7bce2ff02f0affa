package invoxa.client.domain;

import java.util.Objects;

/** A field of the organization's own. */
public record CustomField(String name, String value) {

    public CustomField {
        name = Objects.requireNonNullElse(Typed.text(name), "");
        value = Objects.requireNonNullElse(Typed.text(value), "");
    }
}
