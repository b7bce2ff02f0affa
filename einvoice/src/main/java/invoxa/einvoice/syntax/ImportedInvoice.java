package invoxa.einvoice.syntax;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.xml.Unplaced;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says, in full: the invoice, the sums it states, the files inside it, and what has no place in the model.
 *
 * @param syntax which of the standard's two syntaxes it is in
 * @param invoice every input the model has a place for; BT-1 and BT-2 are those of the file
 * @param declared the file's own sums, to be compared with the calculation
 * @param files the bytes of each attachment (BT-125) under the name that {@link
 *     invoxa.einvoice.model.Attachment#file} states: their SHA-256 in hexadecimal
 * @param unplaced content without a place in the model, in the order of the file
 */
public record ImportedInvoice(
        Syntax syntax, Invoice invoice, Declared declared, Map<String, byte[]> files, List<Unplaced> unplaced) {

    public ImportedInvoice {
        files = Map.copyOf(files);
        unplaced = List.copyOf(unplaced);
    }

    public ImportedInvoice withUnplaced(List<Unplaced> found) {
        return new ImportedInvoice(syntax, invoice, declared, files, found);
    }

    /** The first figure the file states that does not follow from its lines; empty where all do. */
    public Optional<Discrepancy> discrepancy() {
        return Discrepancy.first(declared, Calculation.of(invoice));
    }

    /** The syntaxes of EN 16931. */
    public enum Syntax {
        /** OASIS Universal Business Language 2.1, Invoice or CreditNote. */
        UBL,
        /** UN/CEFACT Cross Industry Invoice D16B. */
        CII
    }
}
