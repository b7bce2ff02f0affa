package invoxa.invoice.http;

import static invoxa.web.Access.anyOf;
import static invoxa.web.Access.open;
import static invoxa.web.Access.scope;
import static invoxa.web.Access.service;

import invoxa.web.Access;
import invoxa.web.Permissions;

/** Who may do what with invoices. */
public final class InvoicePermissions {

    private static final Access READ = scope("invoices:read");
    private static final Access READ_TOO = anyOf(READ, service("payment"), service("notification"));
    private static final Access WRITE = scope("invoices:write");
    private static final Access PAYMENT = service("payment");

    private InvoicePermissions() {}

    public static Permissions table() {
        return Permissions.table()
                .allow("POST /invoices/preview", READ)
                .allow("POST /invoices", WRITE)
                .allow("PUT /invoices/{id}", WRITE)
                .allow("DELETE /invoices/{id}", WRITE)
                .allow("POST /invoices/import", WRITE)
                .allow("POST /invoices/attachments", WRITE)
                .allow("GET /invoices/{id}/attachments/{number}", READ)
                .allow("POST /invoices/{id}/issue", WRITE)
                .allow("POST /invoices/{id}/void", WRITE)
                .allow("POST /invoices/{id}/credit", WRITE)
                .allow("POST /invoices/{id}/send", WRITE)
                .allow("PUT /invoices/{id}/payments/{paymentId}", PAYMENT)
                .allow("DELETE /invoices/{id}/payments/{paymentId}", PAYMENT)
                .allow("GET /invoices", READ_TOO)
                .allow("GET /invoices/export", READ)
                .allow("GET /invoices/{id}", READ_TOO)
                .allow("GET /invoices/{id}/pdf", READ_TOO)
                .allow("GET /invoices/{id}/findings", READ)
                .allow("GET /invoices/{id}/documents", READ)
                .allow("GET /invoices/{id}/documents/{format}", READ_TOO)
                .allow("GET /invoices/public/{token}", open())
                .allow("GET /invoices/public/{token}/pdf", open())
                .allow("GET /invoices/public/{token}/payment-code", open())
                .allow("GET /invoices/public/{token}/attachments/{number}", open())
                .allow("GET /invoices/series", anyOf(READ, scope("organization:read")))
                .allow("POST /invoices/series", scope("organization:write"))
                .allow("GET /invoices/series/{id}", anyOf(READ, scope("organization:read")))
                .allow("PUT /invoices/series/{id}", scope("organization:write"))
                .allow("GET /invoices/series/{id}/gaps", READ)
                .allow("GET /invoices/tax-rates", anyOf(READ, scope("organization:read")))
                .allow("PUT /invoices/tax-rates", scope("organization:write"))
                .allow("GET /invoices/reports/outstanding", READ)
                .allow("GET /invoices/reports/overdue", READ)
                .allow("GET /invoices/reports/revenue", READ)
                .allow("GET /invoices/reports/clients", READ)
                .allow("GET /invoices/reports/vat", READ)
                .allow("GET /invoices/reports/billed", anyOf(READ, PAYMENT))
                .allow("GET /invoices/reports/activity", READ);
    }
}
