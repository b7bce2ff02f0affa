package invoxa.einvoice.cii;

import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Contact;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the parties of a CII document (BG-4, BG-7, BG-10, BG-11) and to whom it was delivered (BG-13). */
final class CiiPartiesWriter {

    private static final String ORGANIZATION = "ram:SpecifiedLegalOrganization";

    private final Written written;
    private final XmlWriter xml;

    CiiPartiesWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.xml = xml;
    }

    void party(String name, Party party) {
        xml.group(name, () -> {
            identifiers(party.identifiers());
            xml.text("ram:Name", party.name());
            xml.text("ram:Description", party.legalInformation());
            xml.group(ORGANIZATION, () -> {
                identifier("ram:ID", party.legalRegistration());
                xml.text("ram:TradingBusinessName", party.tradingName());
            });
            if (party.contact() != null) {
                contact(party.contact());
            }
            address(party.address());
            var electronic = written.electronicAddress(party);
            if (electronic != null) {
                xml.group("ram:URIUniversalCommunication", () -> identifier("ram:URIID", electronic));
            }
            tax(party.vatId(), "VA");
            tax(party.taxRegistrationId(), "FC");
        });
    }

    private void contact(Contact contact) {
        xml.group("ram:DefinedTradeContact", () -> {
            xml.text("ram:PersonName", contact.name());
            xml.group("ram:TelephoneUniversalCommunication", () -> xml.text("ram:CompleteNumber", contact.phone()));
            xml.group("ram:EmailURIUniversalCommunication", () -> xml.text("ram:URIID", contact.email()));
        });
    }

    void payee(Payee payee) {
        xml.group("ram:PayeeTradeParty", () -> {
            if (payee.identifier() != null) {
                identifiers(List.of(payee.identifier()));
            }
            xml.text("ram:Name", payee.name());
            xml.group(ORGANIZATION, () -> identifier("ram:ID", payee.legalRegistration()));
        });
    }

    void representative(TaxRepresentative representative) {
        xml.group("ram:SellerTaxRepresentativeTradeParty", () -> {
            xml.text("ram:Name", representative.name());
            address(representative.address());
            tax(representative.vatId(), "VA");
        });
    }

    void shipTo(Delivery delivery) {
        xml.group("ram:ShipToTradeParty", () -> {
            if (delivery.location() != null) {
                identifiers(List.of(delivery.location()));
            }
            xml.text("ram:Name", delivery.name());
            address(delivery.address());
        });
    }

    /** Identifiers without a scheme come first, by CII's own order. */
    private void identifiers(List<Identifier> all) {
        all.stream().filter(each -> each.scheme() == null).forEach(each -> identifier("ram:ID", each));
        all.stream().filter(each -> each.scheme() != null).forEach(each -> identifier("ram:GlobalID", each));
    }

    private void identifier(String name, @Nullable Identifier id) {
        if (id != null) {
            xml.text(name, id.value(), "schemeID", id.scheme());
        }
    }

    private void tax(@Nullable String id, String scheme) {
        xml.group("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", id, "schemeID", scheme));
    }

    private void address(@Nullable Address address) {
        if (address == null) {
            return;
        }
        xml.group("ram:PostalTradeAddress", () -> {
            xml.text("ram:PostcodeCode", address.postCode());
            xml.text("ram:LineOne", address.line1());
            xml.text("ram:LineTwo", address.line2());
            xml.text("ram:LineThree", address.line3());
            xml.text("ram:CityName", address.city());
            xml.text("ram:CountryID", address.country());
            xml.text("ram:CountrySubDivisionName", address.subdivision());
        });
    }
}
