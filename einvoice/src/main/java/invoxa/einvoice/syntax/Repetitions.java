package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.xml.Element;
import java.util.Set;

/**
 * Content that is not reported as unplaced although the model keeps none of it, because it says nothing that the model
 * does not say. This is the whole list:
 *
 * <ul>
 *   <li>{@code currencyID} equal to the document's currency (BT-5): every amount of the model is in it; on BT-111 equal
 *       to BT-6. Another currency is refused, not ignored. A tax currency (BT-6) equal to BT-5 is none.
 *   <li>Tax scheme {@code VAT} (UBL {@code cac:TaxScheme}, CII {@code ram:TypeCode} of a tax), the only one of
 *       EN 16931; {@code FC} and {@code VA} where they tell a tax number (BT-32) from a VAT number (BT-31).
 *   <li>Rate 0 of category O, which by definition has none (BR-O-05).
 *   <li>{@code format="102"} of a date, and a time zone behind one in UBL: the day is the one that is written.
 *   <li>Type codes that only say what the place in the model says: 130 (invoiced object), 50 (tender, or the project of
 *       a UBL credit note), 916 (supporting document); the indicator {@code false} of a price discount.
 *   <li>The payment means code, its name and the remittance information, repeated for each account of one and the same
 *       means; a payment due date equal to BT-9; VAT point dates and codes and exemption reasons of CII repeated
 *       alike.
 *   <li>The base quantity of CII's gross price where it equals that of the net price.
 *   <li>{@code Project reference}, the name that CII demands beside the project's id (BT-11), or that id again.
 *   <li>{@code xsi:schemaLocation} and UBL's version number 2.x: how to validate the file, not what it says.
 *   <li>Comments, processing instructions, white space around a text, empty elements.
 * </ul>
 */
final class Repetitions {

    private static final Set<String> TAXES = Set.of("ram:ApplicableTradeTax", "ram:CategoryTradeTax");

    private final String currency;

    Repetitions(Invoice invoice) {
        this.currency = invoice.currency().value();
    }

    /** Whether an attribute that was left over only repeats. */
    boolean says(String attribute, String value) {
        return switch (attribute) {
            case "currencyID" -> value.equals(currency);
            case "xsi:schemaLocation", "xsi:noNamespaceSchemaLocation" -> true;
            default -> false;
        };
    }

    /** Whether a text that was left over only repeats. */
    boolean says(Element element, String text) {
        var parent = element.parentName();
        return switch (element.name()) {
            case "cbc:ID" -> parent.equals("cac:TaxScheme") && text.equals("VAT");
            case "ram:TypeCode" -> TAXES.contains(parent) && text.equals("VAT");
            case "cbc:UBLVersionID" -> text.startsWith("2.");
            case "ram:Name" -> parent.equals("ram:SpecifiedProcuringProject") && text.equals("Project reference");
            default -> false;
        };
    }
}
