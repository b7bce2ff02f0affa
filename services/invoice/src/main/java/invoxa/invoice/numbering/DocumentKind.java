package invoxa.invoice.numbering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What a document is, and with it which series may number it. */
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE;

    /** The codes of UNTDID 1001 that EN 16931 counts as credit notes. */
    private static final Set<String> CREDIT_NOTE_CODES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");

    /** @param typeCode BT-3, UNTDID 1001 */
    public static DocumentKind ofTypeCode(String typeCode) {
        return CREDIT_NOTE_CODES.contains(typeCode) ? CREDIT_NOTE : INVOICE;
    }

    @JsonCreator
    public static DocumentKind of(String code) {
        for (var kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Expected invoice or credit-note.");
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
