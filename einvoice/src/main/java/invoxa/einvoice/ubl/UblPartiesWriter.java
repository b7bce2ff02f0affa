package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** Writes the parties of a UBL document (BG-4, BG-7, BG-10, BG-11) and the delivery (BG-13). */
final class UblPartiesWriter {

    private static final String VAT = "VAT";
    private static final String OTHER_TAX = "FC";
    private static final String BANK_CREDITOR = "SEPA";

    private final Written written;
    private final XmlWriter xml;

    UblPartiesWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.xml = xml;
    }

    void write() {
        var invoice = written.invoice();
        xml.group("cac:AccountingSupplierParty", () -> party(invoice.seller(), creditorId()));
        xml.group("cac:AccountingCustomerParty", () -> party(invoice.buyer(), null));
        if (invoice.payee() != null) {
            payee(invoice.payee());
        }
        if (invoice.taxRepresentative() != null) {
            representative(invoice.taxRepresentative());
        }
        if (invoice.delivery() != null) {
            delivery(invoice.delivery());
        }
    }

    /** BT-90, which UBL writes among the seller's identifiers. */
    private @Nullable String creditorId() {
        var payment = written.invoice().payment();
        return payment == null || payment.directDebit() == null
                ? null
                : payment.directDebit().creditorId();
    }

    private void party(Party party, @Nullable String creditorId) {
        xml.group("cac:Party", () -> {
            var address = written.electronicAddress(party);
            if (address != null) {
                xml.text("cbc:EndpointID", address.value(), "schemeID", address.scheme());
            }
            party.identifiers().forEach(this::identification);
            identification(creditorId == null ? null : new Identifier(BANK_CREDITOR, creditorId));
            xml.group("cac:PartyName", () -> xml.text("cbc:Name", party.tradingName()));
            address("cac:PostalAddress", party.address());
            tax(party.vatId(), VAT);
            tax(party.taxRegistrationId(), OTHER_TAX);
            xml.group("cac:PartyLegalEntity", () -> {
                xml.text("cbc:RegistrationName", party.name());
                identifier("cbc:CompanyID", party.legalRegistration());
                xml.text("cbc:CompanyLegalForm", party.legalInformation());
            });
            var contact = party.contact();
            if (contact != null) {
                xml.group("cac:Contact", () -> {
                    xml.text("cbc:Name", contact.name());
                    xml.text("cbc:Telephone", contact.phone());
                    xml.text("cbc:ElectronicMail", contact.email());
                });
            }
        });
    }

    private void tax(@Nullable String id, String scheme) {
        if (id != null) {
            xml.group("cac:PartyTaxScheme", () -> {
                xml.text("cbc:CompanyID", id);
                xml.group("cac:TaxScheme", () -> xml.text("cbc:ID", scheme));
            });
        }
    }

    private void identification(@Nullable Identifier id) {
        xml.group("cac:PartyIdentification", () -> identifier("cbc:ID", id));
    }

    private void identifier(String name, @Nullable Identifier id) {
        if (id != null) {
            xml.text(name, id.value(), "schemeID", id.scheme());
        }
    }

    private void payee(Payee payee) {
        xml.group("cac:PayeeParty", () -> {
            identification(payee.identifier());
            xml.group("cac:PartyName", () -> xml.text("cbc:Name", payee.name()));
            xml.group("cac:PartyLegalEntity", () -> identifier("cbc:CompanyID", payee.legalRegistration()));
        });
    }

    private void representative(TaxRepresentative representative) {
        xml.group("cac:TaxRepresentativeParty", () -> {
            xml.group("cac:PartyName", () -> xml.text("cbc:Name", representative.name()));
            address("cac:PostalAddress", representative.address());
            tax(representative.vatId(), VAT);
        });
    }

    private void delivery(Delivery delivery) {
        xml.group("cac:Delivery", () -> {
            xml.text("cbc:ActualDeliveryDate", delivery.date());
            xml.group("cac:DeliveryLocation", () -> {
                identifier("cbc:ID", delivery.location());
                address("cac:Address", delivery.address());
            });
            xml.group(
                    "cac:DeliveryParty", () -> xml.group("cac:PartyName", () -> xml.text("cbc:Name", delivery.name())));
        });
    }

    private void address(String name, @Nullable Address address) {
        if (address == null) {
            return;
        }
        xml.group(name, () -> {
            xml.text("cbc:StreetName", address.line1());
            xml.text("cbc:AdditionalStreetName", address.line2());
            xml.text("cbc:CityName", address.city());
            xml.text("cbc:PostalZone", address.postCode());
            xml.text("cbc:CountrySubentity", address.subdivision());
            xml.group("cac:AddressLine", () -> xml.text("cbc:Line", address.line3()));
            xml.group("cac:Country", () -> xml.text("cbc:IdentificationCode", address.country()));
        });
    }
}
