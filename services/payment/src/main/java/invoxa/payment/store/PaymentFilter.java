package invoxa.payment.store;

import invoxa.kernel.Ids;
import invoxa.kernel.Refused;
import invoxa.payment.domain.PaymentMethod;
import invoxa.storage.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a list shows; what is null does not matter.
 *
 * @param invoiceId those of which a part was meant for it
 * @param from the first day on which the money came
 * @param to the last one
 * @param withCredit only those of which the client can still use something
 */
public record PaymentFilter(
        @Nullable String clientId,
        @Nullable String invoiceId,
        @Nullable PaymentMethod method,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean withCredit) {

    public PaymentFilter {
        if (invoiceId != null && !Ids.is("inv", invoiceId)) {
            throw Refused.field("invoiceId", "invalid", "Expected the id of an invoice, such as inv_01j….");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw Refused.field("receivedFrom", "after-end", "The first day is after the last.");
        }
    }

    public Query query() {
        var query = Query.by(clientId == null ? "byReceivedOn" : "byClientAndReceivedOn")
                .backwards();
        if (clientId != null) {
            query = query.equal("clientId", clientId);
        }
        if (from != null || to != null) {
            query = query.range(
                    "receivedOn",
                    from == null ? null : from.toString(),
                    to == null ? null : to.plusDays(1).toString());
        }
        if (method != null) {
            query = query.equal("method", method.code());
        }
        return withCredit ? query.range("credit", 1L, null) : query;
    }
}
