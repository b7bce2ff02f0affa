package invoxa.einvoice.codes;

import invoxa.kernel.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A code list of EN 16931. The codes are data in files beside this class, each with the version it is from; a list is
 * read when it is first asked for.
 */
public enum CodeList {
    /** BT-3 of an invoice: UNTDID 1001. */
    INVOICE_TYPE,
    /** BT-3 of a credit note: UNTDID 1001. */
    CREDIT_NOTE_TYPE,
    /** ISO 4217. */
    CURRENCY,
    /** ISO 3166-1 alpha-2, with 1A (Kosovo) and XI (Northern Ireland). */
    COUNTRY,
    /** BT-130, BT-150: UN/ECE Recommendations 20 and 21. */
    UNIT,
    /** UNTDID 5305. */
    VAT_CATEGORY,
    /** BT-121: VATEX. */
    VAT_EXEMPTION_REASON,
    /** BT-8: UNTDID 2005. */
    TAX_POINT,
    /** BT-81: UNTDID 4461. */
    PAYMENT_MEANS,
    /** BT-98, BT-140: UNTDID 5189. */
    ALLOWANCE_REASON,
    /** BT-105, BT-145: UNTDID 7161. */
    CHARGE_REASON,
    /** Schemes of BT-34 and BT-49: EAS. */
    ELECTRONIC_ADDRESS_SCHEME,
    /** Those of them that Peppol delivers to. */
    PEPPOL_ADDRESS_SCHEME,
    /** BT-21: UNTDID 4451. */
    NOTE_SUBJECT,
    /** Schemes of BT-18 and BT-128: UNTDID 1153. */
    INVOICED_OBJECT_SCHEME,
    /** Schemes of BT-158: UNTDID 7143. */
    ITEM_CLASSIFICATION_SCHEME,
    /** Schemes of the other identifiers: ISO 6523 ICD. */
    IDENTIFIER_SCHEME,
    /** BT-125: media types that an attachment may have. */
    MEDIA_TYPE;

    private final Supplier<CodeFile> file = new Once<>(() -> CodeFile.of(this));

    public boolean contains(String code) {
        return file.get().codes().contains(code);
    }

    public Set<String> codes() {
        return file.get().codes();
    }

    /** Where the codes are from, and of when. */
    public String version() {
        return file.get().version();
    }

    /** What people call a code, where it is a usual one: the hour for HUR. */
    public Optional<String> name(String code, Language language) {
        return CodeNames.of(this, code, language);
    }

    /** The codes that have a name: the short list to choose from, in the order in which it is shown. */
    public List<String> usual() {
        return CodeNames.usual(this);
    }
}
