package invoxa.einvoice.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a document is by its type (BT-3). */
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE;

    /** @param typeCode BT-3, UNTDID 1001 */
    public static DocumentKind ofTypeCode(String typeCode) {
        return CodeList.CREDIT_NOTE_TYPE.contains(typeCode) ? CREDIT_NOTE : INVOICE;
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
