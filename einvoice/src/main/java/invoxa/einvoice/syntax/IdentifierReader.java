package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Item.Classification;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.xml.Element;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes identifiers and classifications, which have the same attributes in both syntaxes. */
public final class IdentifierReader {

    private IdentifierReader() {}

    public static @Nullable Identifier identifier(Element id) {
        var value = id.text();
        return value == null ? null : new Identifier(id.attribute("schemeID"), value);
    }

    /** BT-158; none where the code is empty. */
    public static Stream<Classification> classification(Element code) {
        var value = code.text();
        if (value == null) {
            return Stream.of();
        }
        var scheme = code.attribute("listID");
        if (scheme == null) {
            code.fault("BR-65", "The file must state the scheme of the classification (BT-158-1) in listID.");
        }
        return Stream.of(new Classification(value, scheme == null ? "" : scheme, code.attribute("listVersionID")));
    }
}
