package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.Period;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Contact;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.einvoice.syntax.IdentifierReader;
import invoxa.einvoice.xml.Dates;
import invoxa.einvoice.xml.Element;
import invoxa.kernel.CountryCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the parties of a UBL document (BG-4, BG-7, BG-10, BG-11, BG-13), their addresses, and a period. */
public final class UblPartiesReader {

    /** The scheme of a bank creditor identifier (BT-90), which UBL writes among a party's identifiers. */
    static final String SEPA = "SEPA";

    private UblPartiesReader() {}

    static Party seller(Element party) {
        var legal = party.child("cac:PartyLegalEntity");
        return party(
                party, "BR-06", "the seller's name (BT-27)", tax(party, false), legal.text("cbc:CompanyLegalForm"));
    }

    static Party buyer(Element party) {
        return party(party, "BR-07", "the buyer's name (BT-44)", null, null);
    }

    private static Party party(
            Element party,
            String rule,
            String meaning,
            @Nullable String taxRegistrationId,
            @Nullable String legalInformation) {
        var legal = party.child("cac:PartyLegalEntity");
        return new Party(
                legal.one("cbc:RegistrationName").required(rule, meaning),
                party.child("cac:PartyName").text("cbc:Name"),
                identifiers(party),
                IdentifierReader.identifier(legal.child("cbc:CompanyID")),
                tax(party, true),
                taxRegistrationId,
                legalInformation,
                electronicAddress(party),
                address(party.child("cac:PostalAddress")),
                contact(party.child("cac:Contact")));
    }

    private static List<Identifier> electronicAddress(Element party) {
        var endpoint = IdentifierReader.identifier(party.child("cbc:EndpointID"));
        return endpoint == null ? List.of() : List.of(endpoint);
    }

    private static List<Identifier> identifiers(Element party) {
        return party.children("cac:PartyIdentification").stream()
                .map(each -> each.child("cbc:ID"))
                .filter(id -> !SEPA.equals(id.peek("schemeID")))
                .map(IdentifierReader::identifier)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first registration for VAT (BT-31, BT-48, BT-63), or the first for another tax (BT-32). */
    private static @Nullable String tax(Element party, boolean vat) {
        for (var registration : party.children("cac:PartyTaxScheme")) {
            var scheme = registration.child("cac:TaxScheme", "cbc:ID");
            if (registration.child("cbc:CompanyID").peek() != null && "VAT".equals(scheme.peek()) == vat) {
                scheme.takeIf("VAT");
                scheme.takeIf("FC");
                return registration.text("cbc:CompanyID");
            }
        }
        return null;
    }

    private static @Nullable Contact contact(Element contact) {
        var read = new Contact(
                contact.text("cbc:Name"), contact.text("cbc:Telephone"), contact.text("cbc:ElectronicMail"));
        return read.equals(new Contact(null, null, null)) ? null : read;
    }

    static @Nullable Payee payee(Element payee) {
        if (!payee.exists()) {
            return null;
        }
        return new Payee(
                payee.child("cac:PartyName", "cbc:Name").required("BR-17", "the payee's name (BT-59)"),
                identifiers(payee).stream().findFirst().orElse(null),
                IdentifierReader.identifier(payee.child("cac:PartyLegalEntity", "cbc:CompanyID")));
    }

    static @Nullable TaxRepresentative taxRepresentative(Element party) {
        if (!party.exists()) {
            return null;
        }
        return new TaxRepresentative(
                party.child("cac:PartyName", "cbc:Name").required("BR-18", "the tax representative's name (BT-62)"),
                tax(party, true),
                address(party.child("cac:PostalAddress")));
    }

    static @Nullable Delivery delivery(Element delivery) {
        var location = delivery.child("cac:DeliveryLocation");
        var read = new Delivery(
                delivery.child("cac:DeliveryParty", "cac:PartyName").text("cbc:Name"),
                IdentifierReader.identifier(location.child("cbc:ID")),
                delivery.one("cbc:ActualDeliveryDate").parse(Dates::ubl),
                address(location.child("cac:Address")));
        return read.equals(new Delivery(null, null, null, null)) ? null : read;
    }

    private static @Nullable Address address(Element address) {
        var read = new Address(
                address.text("cbc:StreetName"),
                address.text("cbc:AdditionalStreetName"),
                address.child("cac:AddressLine").text("cbc:Line"),
                address.text("cbc:CityName"),
                address.text("cbc:PostalZone"),
                address.text("cbc:CountrySubentity"),
                address.child("cac:Country", "cbc:IdentificationCode").parse(CountryCode::of));
        return read.equals(new Address(null, null, null, null, null, null, null)) ? null : read;
    }

    static @Nullable Period period(Element period) {
        var start = period.one("cbc:StartDate").parse(Dates::ubl);
        var end = period.one("cbc:EndDate").parse(Dates::ubl);
        return start == null && end == null ? null : new Period(start, end);
    }
}
