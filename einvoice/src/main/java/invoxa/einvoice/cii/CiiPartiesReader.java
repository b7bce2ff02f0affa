package invoxa.einvoice.cii;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the parties of a CII document (BG-4, BG-7, BG-10, BG-11, BG-13), their addresses, and a period. */
final class CiiPartiesReader {

    private CiiPartiesReader() {}

    static Party seller(Element party) {
        return party(party, "BR-06", "the seller's name (BT-27)", tax(party, "FC"), party.text("ram:Description"));
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
        var organization = party.child("ram:SpecifiedLegalOrganization");
        return new Party(
                party.one("ram:Name").required(rule, meaning),
                organization.text("ram:TradingBusinessName"),
                identifiers(party),
                IdentifierReader.identifier(organization.child("ram:ID")),
                tax(party, "VA"),
                taxRegistrationId,
                legalInformation,
                electronicAddresses(party),
                address(party.child("ram:PostalTradeAddress")),
                contact(party.child("ram:DefinedTradeContact")));
    }

    /** Identifiers of global schemes first, since they are the ones that a reader elsewhere can resolve. */
    private static List<Identifier> identifiers(Element party) {
        return Stream.concat(party.children("ram:GlobalID").stream(), party.children("ram:ID").stream())
                .map(IdentifierReader::identifier)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Identifier> electronicAddresses(Element party) {
        var address = IdentifierReader.identifier(party.child("ram:URIUniversalCommunication", "ram:URIID"));
        return address == null ? List.of() : List.of(address);
    }

    private static @Nullable String tax(Element party, String scheme) {
        for (var registration : party.children("ram:SpecifiedTaxRegistration")) {
            var id = registration.child("ram:ID");
            if (scheme.equals(id.peek("schemeID"))) {
                id.attribute("schemeID");
                return id.text();
            }
        }
        return null;
    }

    /** BT-41 and BT-56 name a person, or a department where no person is named. */
    private static @Nullable Contact contact(Element contact) {
        var person = contact.text("ram:PersonName");
        var read = new Contact(
                person == null ? contact.text("ram:DepartmentName") : person,
                contact.child("ram:TelephoneUniversalCommunication").text("ram:CompleteNumber"),
                contact.child("ram:EmailURIUniversalCommunication").text("ram:URIID"));
        return read.equals(new Contact(null, null, null)) ? null : read;
    }

    static @Nullable Payee payee(Element payee) {
        if (!payee.exists()) {
            return null;
        }
        return new Payee(
                payee.child("ram:Name").required("BR-17", "the payee's name (BT-59)"),
                identifiers(payee).stream().findFirst().orElse(null),
                IdentifierReader.identifier(payee.child("ram:SpecifiedLegalOrganization", "ram:ID")));
    }

    static @Nullable TaxRepresentative taxRepresentative(Element party) {
        if (!party.exists()) {
            return null;
        }
        return new TaxRepresentative(
                party.child("ram:Name").required("BR-18", "the tax representative's name (BT-62)"),
                tax(party, "VA"),
                address(party.child("ram:PostalTradeAddress")));
    }

    static @Nullable Delivery delivery(Element delivery) {
        var to = delivery.child("ram:ShipToTradeParty");
        var read = new Delivery(
                to.text("ram:Name"),
                location(to),
                Dates.cii(
                        delivery.child("ram:ActualDeliverySupplyChainEvent", "ram:OccurrenceDateTime"),
                        "udt:DateTimeString"),
                address(to.child("ram:PostalTradeAddress")));
        return read.equals(new Delivery(null, null, null, null)) ? null : read;
    }

    private static @Nullable Identifier location(Element to) {
        var global = IdentifierReader.identifier(to.child("ram:GlobalID"));
        return global == null ? IdentifierReader.identifier(to.child("ram:ID")) : global;
    }

    private static @Nullable Address address(Element address) {
        var read = new Address(
                address.text("ram:LineOne"),
                address.text("ram:LineTwo"),
                address.text("ram:LineThree"),
                address.text("ram:CityName"),
                address.text("ram:PostcodeCode"),
                address.text("ram:CountrySubDivisionName"),
                address.child("ram:CountryID").parse(CountryCode::of));
        return read.equals(new Address(null, null, null, null, null, null, null)) ? null : read;
    }

    static @Nullable Period period(Element period) {
        var start = Dates.cii(period.child("ram:StartDateTime"), "udt:DateTimeString");
        var end = Dates.cii(period.child("ram:EndDateTime"), "udt:DateTimeString");
        return start == null && end == null ? null : new Period(start, end);
    }
}
