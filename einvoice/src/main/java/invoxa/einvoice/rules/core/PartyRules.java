package invoxa.einvoice.rules.core;

import invoxa.einvoice.codes.CodeList;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import org.jspecify.annotations.Nullable;

/** Who sells, who buys, who is paid, who represents: names, addresses, identifiers. */
final class PartyRules {

    private static final String GREECE = "EL";

    private final Findings findings;

    private PartyRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Invoice invoice, Totals totals, Findings findings) {
        var rules = new PartyRules(findings);
        rules.seller(invoice.seller());
        rules.buyer(invoice.buyer());
        var payee = invoice.payee();
        if (payee != null) {
            rules.text("BR-17", "/payee/name", payee.name(), "payee.name");
        }
        var representative = invoice.taxRepresentative();
        if (representative != null) {
            rules.taxRepresentative(representative);
        }
        var delivery = invoice.delivery();
        if (delivery != null && delivery.address() != null && delivery.address().country() == null) {
            findings.add("/delivery/address/country", "BR-57", "delivery.country");
        }
    }

    private void seller(Party seller) {
        text("BR-06", "/seller/name", seller.name(), "seller.name");
        address("BR-08", "BR-09", "/seller/address", seller.address(), "seller");
        electronicAddresses("BR-62", "/seller", seller);
        vatId("/seller/vatId", seller.vatId());
        if (seller.identifiers().isEmpty() && seller.legalRegistration() == null && Texts.missing(seller.vatId())) {
            findings.add("/seller/vatId", "BR-CO-26", "seller.identified");
        }
    }

    private void buyer(Party buyer) {
        text("BR-07", "/buyer/name", buyer.name(), "buyer.name");
        address("BR-10", "BR-11", "/buyer/address", buyer.address(), "buyer");
        electronicAddresses("BR-63", "/buyer", buyer);
        vatId("/buyer/vatId", buyer.vatId());
        if (buyer.identifiers().size() > 1) {
            findings.add("/buyer/identifiers", "UBL-SR-16", "buyer.identifiers");
        }
    }

    private void taxRepresentative(TaxRepresentative representative) {
        text("BR-18", "/taxRepresentative/name", representative.name(), "representative.name");
        address("BR-19", "BR-20", "/taxRepresentative/address", representative.address(), "representative");
        text("BR-56", "/taxRepresentative/vatId", representative.vatId(), "representative.vatId");
        vatId("/taxRepresentative/vatId", representative.vatId());
    }

    private void text(String rule, String pointer, @Nullable String text, String sentence) {
        if (Texts.missing(text)) {
            findings.add(pointer, rule, sentence);
        }
    }

    private void address(String rule, String countryRule, String pointer, @Nullable Address address, String whose) {
        if (address == null) {
            findings.add(pointer, rule, whose + ".address");
        } else if (address.country() == null) {
            findings.add(pointer + "/country", countryRule, whose + ".country");
        }
    }

    private void electronicAddresses(String rule, String pointer, Party party) {
        for (int i = 0; i < party.electronicAddresses().size(); i++) {
            if (Texts.missing(party.electronicAddresses().get(i).scheme())) {
                findings.add(pointer + "/electronicAddresses/" + i + "/scheme", rule, "electronicAddress.scheme");
            }
        }
    }

    private void vatId(String pointer, @Nullable String vatId) {
        if (vatId == null || vatId.isBlank()) {
            return;
        }
        var prefix = vatId.substring(0, Math.min(2, vatId.length()));
        if (!prefix.equals(GREECE) && !CodeList.COUNTRY.contains(prefix)) {
            findings.add(pointer, "BR-CO-09", "vatId.prefix");
        }
    }
}
