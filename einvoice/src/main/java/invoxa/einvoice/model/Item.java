package invoxa.einvoice.model;

import invoxa.einvoice.model.party.Identifier;
import invoxa.kernel.CountryCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BG-31: what is sold.
 *
 * @param name BT-153
 * @param description BT-154
 * @param sellerId BT-155
 * @param buyerId BT-156
 * @param standardId BT-157, with a scheme of ISO 6523, such as 0160 for a GTIN
 * @param classifications BT-158
 * @param countryOfOrigin BT-159
 * @param attributes BG-32
 */
public record Item(
        String name,
        @Nullable String description,
        @Nullable String sellerId,
        @Nullable String buyerId,
        @Nullable Identifier standardId,
        List<Classification> classifications,
        @Nullable CountryCode countryOfOrigin,
        List<Attribute> attributes) {

    public Item {
        classifications = classifications == null ? List.of() : List.copyOf(classifications);
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
    }

    /**
     * BT-158.
     *
     * @param scheme UNTDID 7143, such as STI for CPV
     * @param version the version of the scheme
     */
    public record Classification(
            String code, String scheme, @Nullable String version) {}

    /**
     * BG-32.
     *
     * @param name BT-160
     * @param value BT-161
     */
    public record Attribute(String name, String value) {}
}
