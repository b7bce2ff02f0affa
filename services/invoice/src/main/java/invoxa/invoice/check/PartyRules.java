package invoxa.invoice.check;

import invoxa.invoice.codes.CodeList;
import invoxa.invoice.model.Address;
import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Party;
import invoxa.invoice.model.TaxRepresentative;
import invoxa.invoice.model.Totals;
import invoxa.kernel.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Who sells, who buys, who is paid, who represents: names, addresses, identifiers. */
final class PartyRules {

    private static final String GREECE = "EL";

    private final FieldErrors findings;

    private PartyRules(FieldErrors findings) {
        this.findings = findings;
    }

    static void check(Invoice invoice, Totals totals, FieldErrors findings) {
        var rules = new PartyRules(findings);
        rules.seller(invoice.seller());
        rules.buyer(invoice.buyer());
        var payee = invoice.payee();
        if (payee != null) {
            rules.text("BR-17", "/payee/name", payee.name(), "Name who is to be paid.");
        }
        var representative = invoice.taxRepresentative();
        if (representative != null) {
            rules.taxRepresentative(representative);
        }
        var delivery = invoice.delivery();
        if (delivery != null && delivery.address() != null && delivery.address().country() == null) {
            findings.add("/delivery/address/country", "BR-57", "Give the country to which it was delivered.");
        }
    }

    private void seller(Party seller) {
        text("BR-06", "/seller/name", seller.name(), "Give your own name, as it is registered.");
        address("BR-08", "BR-09", "/seller/address", seller.address(), "your");
        electronicAddresses("BR-62", "/seller", seller);
        vatId("/seller/vatId", seller.vatId());
        if (seller.identifiers().isEmpty() && seller.legalRegistration() == null && Texts.missing(seller.vatId())) {
            findings.add(
                    "/seller/vatId",
                    "BR-CO-26",
                    "Give at least one of your VAT identifier, your company registration, or another identifier.");
        }
    }

    private void buyer(Party buyer) {
        text("BR-07", "/buyer/name", buyer.name(), "Give the name of the customer.");
        address("BR-10", "BR-11", "/buyer/address", buyer.address(), "the customer's");
        electronicAddresses("BR-63", "/buyer", buyer);
        vatId("/buyer/vatId", buyer.vatId());
    }

    private void taxRepresentative(TaxRepresentative representative) {
        text("BR-18", "/taxRepresentative/name", representative.name(), "Name your tax representative.");
        address("BR-19", "BR-20", "/taxRepresentative/address", representative.address(), "the representative's");
        text("BR-56", "/taxRepresentative/vatId", representative.vatId(), "Give the representative's VAT identifier.");
        vatId("/taxRepresentative/vatId", representative.vatId());
    }

    private void text(String rule, String pointer, @Nullable String text, String message) {
        if (Texts.missing(text)) {
            findings.add(pointer, rule, message);
        }
    }

    private void address(String rule, String countryRule, String pointer, @Nullable Address address, String whose) {
        if (address == null) {
            findings.add(pointer, rule, "Give " + whose + " postal address.");
        } else if (address.country() == null) {
            findings.add(pointer + "/country", countryRule, "Give the country of " + whose + " address, such as DE.");
        }
    }

    private void electronicAddresses(String rule, String pointer, Party party) {
        for (int i = 0; i < party.electronicAddresses().size(); i++) {
            if (Texts.missing(party.electronicAddresses().get(i).scheme())) {
                findings.add(
                        pointer + "/electronicAddresses/" + i + "/scheme",
                        rule,
                        "Say what kind of address it is, for example EM for e-mail.");
            }
        }
    }

    private void vatId(String pointer, @Nullable String vatId) {
        if (vatId == null || vatId.isBlank()) {
            return;
        }
        var prefix = vatId.substring(0, Math.min(2, vatId.length()));
        if (!prefix.equals(GREECE) && !CodeList.COUNTRY.contains(prefix)) {
            findings.add(pointer, "BR-CO-09", "A VAT identifier starts with its country, such as DE123456789.");
        }
    }
}
