package invoxa.client.domain;

import static invoxa.client.domain.ClientField.of;
import static invoxa.client.domain.ClientField.text;

import invoxa.client.domain.FieldType.Choice;
import invoxa.client.domain.FieldType.Code;
import invoxa.client.domain.FieldType.Group;
import invoxa.client.domain.FieldType.Many;
import invoxa.client.domain.FieldType.NameAndValue;
import invoxa.client.domain.FieldType.SchemeAndValue;
import invoxa.client.domain.FieldType.Text;
import invoxa.client.domain.FieldType.Whole;
import invoxa.client.domain.FieldType.YesNo;
import invoxa.json.Json;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The fields of {@link ClientDetails}, in the order of their columns in CSV. A component that is added there gets its
 * line here; a test holds the two to each other.
 */
public final class ClientFields {

    private static final int NAME = 200;
    private static final int SHORT = 100;
    private static final int TAG = 50;
    private static final int NOTES = 5_000;
    private static final int EMAIL = 320;
    private static final int MAX_PAYMENT_DAYS = 365;

    private static final Code COUNTRY =
            new Code(text -> CountryCode.of(upper(text)).value());
    private static final Code CURRENCY =
            new Code(text -> CurrencyCode.of(upper(text)).value());
    private static final Code LANGUAGE =
            new Code(text -> Language.of(text.toLowerCase(Locale.ROOT)).code());

    private static final List<ClientField> ADDRESS = List.of(
            text("line1", NAME)
                    .column(
                            "line1",
                            "address",
                            "street",
                            "address line 1",
                            "straße",
                            "anschrift",
                            "adresse",
                            "rue",
                            "dirección",
                            "calle"),
            text("line2", NAME).column("line2", "address line 2", "adresszusatz", "complément"),
            text("line3", NAME).column("line3", "address line 3"),
            text("postCode", 20)
                    .searched()
                    .column(
                            "postCode",
                            "zip",
                            "postal code",
                            "zip code",
                            "plz",
                            "postleitzahl",
                            "code postal",
                            "código postal",
                            "cp"),
            text("city", SHORT).searched().column("city", "town", "ort", "stadt", "ville", "ciudad"),
            text("subdivision", SHORT).column("subdivision", "state", "region", "province", "bundesland", "provincia"),
            of("country", COUNTRY).column("country", "country code", "land", "pays", "país"));

    private static final List<ClientField> CONTACT = List.of(
            text("name", NAME)
                    .searched()
                    .column("contactName", "contact", "contact person", "ansprechpartner", "contacto"),
            text("role", SHORT).column("contactRole"),
            text("phone", 50).column("contactPhone", "phone", "telephone", "telefon", "tel", "téléphone", "teléfono"),
            text("email", EMAIL, TextRule.EMAIL).searched().column("contactEmail", "contact e-mail"));

    private static final Group PERSON = new Group(CONTACT.stream()
            .map(part -> part.name().equals("name") ? part.inside().searched() : part.inside())
            .toList());

    private static final Group PLACE = new Group(List.of(
            text("name", NAME),
            of("address", new Group(ADDRESS.stream().map(ClientField::inside).toList()))
                    .required()));

    private static final List<ClientField> ALL = List.of(
            text("number", SHORT)
                    .searched()
                    .column(
                            "number",
                            "client number",
                            "customer number",
                            "kundennummer",
                            "kundennr",
                            "no",
                            "numéro client",
                            "numéro de client",
                            "número de cliente"),
            of("kind", choice(ClientKind.values())).column("kind", "type", "art", "tipo"),
            text("name", NAME)
                    .required()
                    .searched()
                    .column(
                            "name",
                            "company",
                            "company name",
                            "client",
                            "client name",
                            "customer",
                            "firma",
                            "kunde",
                            "kundenname",
                            "nom",
                            "raison sociale",
                            "société",
                            "nombre",
                            "empresa",
                            "cliente",
                            "razón social"),
            text("tradingName", NAME)
                    .searched()
                    .column("tradingName", "handelsname", "nom commercial", "nombre comercial", "dba"),
            text("vatId", SHORT, TextRule.VAT_ID)
                    .searched()
                    .column(
                            "vatId",
                            "vat",
                            "vat number",
                            "ust-id",
                            "ust-idnr",
                            "umsatzsteuer-id",
                            "tva",
                            "numéro de tva",
                            "nif",
                            "nif-iva",
                            "cif"),
            text("taxRegistrationId", SHORT)
                    .column(
                            "taxRegistrationId",
                            "tax number",
                            "steuernummer",
                            "numéro fiscal",
                            "número fiscal",
                            "tax id"),
            of("legalRegistration", new SchemeAndValue())
                    .column("legalRegistration", "register number", "handelsregisternummer", "siren"),
            of("identifiers", new Many(new SchemeAndValue())).column("identifiers", "gln"),
            text("email", EMAIL, TextRule.EMAIL)
                    .searched()
                    .column(
                            "email",
                            "mail",
                            "email address",
                            "email-adresse",
                            "courriel",
                            "correo",
                            "correo electrónico"),
            of("contact", new Group(CONTACT)),
            of("contacts", new Many(PERSON)).column("contacts"),
            of("address", new Group(ADDRESS)),
            of("deliveryAddresses", new Many(PLACE)).column("deliveryAddresses"),
            of("currency", CURRENCY).column("currency", "währung", "waehrung", "devise", "moneda"),
            of("language", LANGUAGE).column("language", "sprache", "langue", "idioma"),
            of("paymentDays", new Whole(0, MAX_PAYMENT_DAYS))
                    .column("paymentDays", "payment terms", "terms", "zahlungsziel", "délai", "plazo"),
            text("buyerReference", SHORT).column("buyerReference", "reference", "leitweg-id", "referenz"),
            of("electronicAddresses", new Many(new SchemeAndValue()))
                    .column("electronicAddresses", "peppol id", "peppol", "endpoint"),
            of("documentFormat", choice(DocumentFormat.values())).column("documentFormat", "format", "rechnungsformat"),
            of("xmlByEmail", new YesNo()).column("xmlByEmail"),
            of("tags", new Many(new Text(TAG, List.of())))
                    .searched()
                    .column("tags", "labels", "schlagwörter", "étiquettes", "etiquetas"),
            text("notes", NOTES).column("notes", "note", "notiz", "notizen", "remarques", "notas", "comments"),
            of("customFields", new Many(new NameAndValue())).column("customFields"));

    private ClientFields() {}

    public static List<ClientField> all() {
        return ALL;
    }

    private static Choice choice(Enum<?>... constants) {
        return new Choice(Arrays.stream(constants)
                .map(constant -> Json.tree(constant).asText())
                .toList());
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
