package invoxa.einvoice.rules.draft;

import invoxa.einvoice.codes.CodeList;
import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.FieldErrors;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** BR-CL: every code is in its list. Countries and VAT categories are types of their own and need no rule. */
final class CodeRules {

    private final FieldErrors findings;

    private CodeRules(FieldErrors findings) {
        this.findings = findings;
    }

    static void check(Invoice invoice, FieldErrors findings) {
        new CodeRules(findings).check(invoice);
    }

    private void check(Invoice invoice) {
        if (!CodeList.CREDIT_NOTE_TYPE.contains(invoice.typeCode())) {
            code("BR-CL-01", CodeList.INVOICE_TYPE, "/typeCode", invoice.typeCode(), "380");
        }
        code("BR-CL-04", CodeList.CURRENCY, "/currency", invoice.currency().value(), "EUR");
        var taxCurrency = invoice.taxCurrency();
        code("BR-CL-05", CodeList.CURRENCY, "/taxCurrency", taxCurrency == null ? null : taxCurrency.value(), "EUR");
        code("BR-CL-06", CodeList.TAX_POINT, "/taxPointCode", invoice.taxPointCode(), "35");
        party("/seller", invoice.seller());
        party("/buyer", invoice.buyer());
        var payee = invoice.payee();
        if (payee != null) {
            scheme("BR-CL-10", "/payee/identifier", payee.identifier());
            scheme("BR-CL-11", "/payee/legalRegistration", payee.legalRegistration());
        }
        var delivery = invoice.delivery();
        if (delivery != null) {
            scheme("BR-CL-26", "/delivery/location", delivery.location());
        }
        var payment = invoice.payment();
        if (payment != null) {
            code("BR-CL-16", CodeList.PAYMENT_MEANS, "/payment/meansCode", payment.meansCode(), "58");
        }
        for (int i = 0; i < invoice.vatExemptions().size(); i++) {
            var code = invoice.vatExemptions().get(i).reasonCode();
            var pointer = "/vatExemptions/" + i + "/reasonCode";
            code("BR-CL-22", CodeList.VAT_EXEMPTION_REASON, pointer, upperCase(code), "VATEX-EU-AE");
        }
        for (int i = 0; i < invoice.attachments().size(); i++) {
            var type = invoice.attachments().get(i).mimeType();
            code("BR-CL-24", CodeList.MEDIA_TYPE, "/attachments/" + i + "/mimeType", type, "application/pdf");
        }
        reasons("", invoice.allowancesAndCharges());
        for (int i = 0; i < invoice.lines().size(); i++) {
            line("/lines/" + i, invoice.lines().get(i));
        }
    }

    private void party(String pointer, Party party) {
        for (int i = 0; i < party.identifiers().size(); i++) {
            scheme(
                    "BR-CL-10",
                    pointer + "/identifiers/" + i,
                    party.identifiers().get(i));
        }
        scheme("BR-CL-11", pointer + "/legalRegistration", party.legalRegistration());
        for (int i = 0; i < party.electronicAddresses().size(); i++) {
            var scheme = party.electronicAddresses().get(i).scheme();
            var at = pointer + "/electronicAddresses/" + i + "/scheme";
            code("BR-CL-25", CodeList.ELECTRONIC_ADDRESS_SCHEME, at, scheme, "EM");
        }
    }

    private void line(String pointer, Line line) {
        code("BR-CL-23", CodeList.UNIT, pointer + "/unit", line.unit(), "C62");
        code(
                "BR-CL-23",
                CodeList.UNIT,
                pointer + "/price/baseUnit",
                line.price().baseUnit(),
                "C62");
        scheme("BR-CL-21", pointer + "/item/standardId", line.item().standardId());
        reasons(pointer, line.allowancesAndCharges());
    }

    private void reasons(String pointer, List<AllowanceCharge> allowancesAndCharges) {
        for (int i = 0; i < allowancesAndCharges.size(); i++) {
            var given = allowancesAndCharges.get(i);
            var at = pointer + "/allowancesAndCharges/" + i + "/reasonCode";
            switch (given.kind()) {
                case ALLOWANCE -> code("BR-CL-19", CodeList.ALLOWANCE_REASON, at, given.reasonCode(), "95");
                case CHARGE -> code("BR-CL-20", CodeList.CHARGE_REASON, at, given.reasonCode(), "FC");
            }
        }
    }

    private void scheme(String rule, String pointer, @Nullable Identifier identifier) {
        if (identifier != null) {
            code(rule, CodeList.IDENTIFIER_SCHEME, pointer + "/scheme", identifier.scheme(), "0088");
        }
    }

    private void code(String rule, CodeList list, String pointer, @Nullable String code, String example) {
        if (code != null && !list.contains(code)) {
            findings.add(pointer, rule, Sentences.of("draft.code", example));
        }
    }

    /** VATEX codes are compared without regard to case. */
    private static @Nullable String upperCase(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
