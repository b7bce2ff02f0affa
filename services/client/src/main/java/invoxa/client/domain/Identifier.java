package invoxa.client.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identifier and the scheme it is from.
 *
 * @param scheme a code of ISO 6523, or of the EAS list for an electronic address; null where none is given
 */
public record Identifier(@Nullable String scheme, String value) {

    public Identifier {
        scheme = Typed.text(scheme);
        value = Objects.requireNonNullElse(Typed.text(value), "");
    }
}
