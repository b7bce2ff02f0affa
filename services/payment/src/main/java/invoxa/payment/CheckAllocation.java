package invoxa.payment;

import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Ids;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.OrganizationId;
import invoxa.payment.remote.Invoices;
import invoxa.payment.remote.Invoices.Invoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an invoice can take money of a payment, as far as that can be told before it is asked to. */
final class CheckAllocation {

    private final Invoices invoices;

    CheckAllocation(Invoices invoices) {
        this.invoices = invoices;
    }

    /** The form alone: nobody is asked. */
    static void form(FieldErrors errors, String under, NewAllocation wanted, @Nullable CurrencyCode currency) {
        errors.required(under + "/invoiceId", wanted.invoiceId()).atMost(under + "/invoiceId", wanted.invoiceId(), 60);
        PaymentAmount.check(errors, under + "/amount", wanted.amount(), currency);
    }

    /** Empty where the text is no such id: then there is no such invoice. */
    private static Optional<InvoiceId> known(String text) {
        return Ids.is(InvoiceId.PREFIX, text) ? Optional.of(new InvoiceId(text)) : Optional.empty();
    }

    /** The invoice, or null and an error at the pointer. */
    @Nullable
    Invoice invoice(
            FieldErrors errors,
            String pointer,
            OrganizationId organization,
            String invoiceId,
            CurrencyCode currency,
            @Nullable ClientId clientId) {
        var found = known(invoiceId).flatMap(id -> invoices.find(organization, id));
        if (found.isEmpty()) {
            errors.add(pointer, "unknown", "There is no such invoice.");
            return null;
        }
        var invoice = found.get();
        if (!invoice.payable()) {
            errors.add(pointer, "not-payable", "Only an issued invoice that is not void can be paid.");
        } else if (!invoice.currency().equals(currency)) {
            errors.add(pointer, "other-currency", "This invoice is in " + invoice.currency() + ".");
        } else if (invoice.clientId() != null
                && clientId != null
                && !invoice.clientId().equals(clientId)) {
            errors.add(pointer, "other-client", "This invoice is another client's.");
        }
        return invoice;
    }
}
