package invoxa.einvoice.rules;

import static invoxa.einvoice.model.ALine.allowance;
import static invoxa.einvoice.model.ALine.charge;
import static invoxa.einvoice.model.ALine.item;
import static invoxa.einvoice.model.ALine.line;
import static invoxa.einvoice.model.ALine.percent;
import static invoxa.einvoice.model.ALine.standard;
import static invoxa.einvoice.model.AllowanceCharge.Kind.ALLOWANCE;
import static invoxa.einvoice.model.AllowanceCharge.Kind.CHARGE;
import static invoxa.einvoice.model.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import invoxa.einvoice.model.AParty;
import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AnInvoice;
import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Note;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.VatExemption;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.kernel.Percentage;
import invoxa.kernel.Problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What may be stored as a draft: each bound with an invoice just inside and one just outside. */
class DraftRulesTest {

    private record Example(String code, String pointer, AnInvoice outside, AnInvoice inside) {}

    private final List<Example> examples = new ArrayList<>();

    private void bound(String code, String pointer, AnInvoice outside, AnInvoice inside) {
        examples.add(new Example(code, pointer, outside, inside));
    }

    private static AnInvoice invoice() {
        return anInvoice().with(line("1", "100"));
    }

    private static void isSaid(FieldError error) {
        assertThat(error.sentence()).containsOnlyKeys("en", "de", "fr", "es").containsEntry("en", error.detail());
        assertThat(Set.copyOf(error.sentence().values())).hasSize(4).noneMatch(said -> said.contains("{"));
    }

    @TestFactory
    Stream<DynamicTest> bounds() {
        sizes();
        numbers();
        codes();
        decimals();
        allowancesAndCharges();
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.code + " at " + example.pointer, () -> {
                    assertThat(InvoiceRules.draft(example.inside.build(), PrintableText::firstMissing))
                            .isEmpty();
                    assertThat(InvoiceRules.draft(example.outside.build(), PrintableText::firstMissing))
                            .extracting(FieldError::code, FieldError::pointer)
                            .containsExactly(tuple(example.code, example.pointer));
                    assertThat(InvoiceRules.draft(example.outside.build(), PrintableText::firstMissing))
                            .allSatisfy(DraftRulesTest::isSaid);
                    assertThat(InvoiceRules.issue(example.outside.build(), PrintableText::firstMissing)
                                    .obstacles())
                            .as("what is no draft is not issued")
                            .isEqualTo(InvoiceRules.draft(example.outside.build(), PrintableText::firstMissing));
                }));
    }

    private void sizes() {
        bound("too-many", "/lines", anInvoice().with(lines(1_001)), anInvoice().with(lines(1_000)));
        bound(
                "too-many",
                "/allowancesAndCharges",
                invoice().with(charges(201)),
                invoice().with(charges(200)));
        bound("too-long", "/lines/0/item/name", named("x".repeat(501)), named("x".repeat(500)));
        bound("too-long", "/notes/0/text", noted("x".repeat(10_001)), noted("x".repeat(10_000)));
        bound("characters", "/notes/0/text", noted("a\u0000b"), noted("tab\t line\r\n ü € Ж Ω ≤"));
        bound("characters", "/notes/0/text", noted("half a pair \ud83d"), noted("half a pair"));
        bound("characters", "/notes/0/text", noted("\uffff"), noted("\u20ac"));
        bound("script", "/notes/0/text", noted("a pair \ud83d\ude00"), noted("a pair :-)"));
        bound("script", "/notes/0/text", noted("שלום"), noted("shalom"));
        bound("script", "/lines/0/item/name", named("品名"), named("hinmei"));
        bound(
                "out-of-range",
                "/dueDate",
                invoice().due(day("1899-12-31")),
                invoice().due(day("1900-01-01")));
        bound(
                "out-of-range",
                "/dueDate",
                invoice().due(day("2200-01-01")),
                invoice().due(day("2199-12-31")));
    }

    private void numbers() {
        bound("too-large", "/lines/0/quantity", sold("1000000000000000", "1"), sold("-999999999999999.5", "1"));
        bound("decimals", "/lines/0/price/net", sold("1", "0.00000000001"), sold("1", "0.00000000010"));
        bound("positive", "/lines/0/price/baseQuantity", per("0"), per("0.001"));
        bound("positive", "/lines/0/price/baseQuantity", per("-1"), per("100"));
        bound(
                "out-of-range",
                "/lines/0/vat/rate",
                anInvoice().with(line("1", "1").at("100.0001")),
                anInvoice().with(line("1", "1").at("100")));
        bound(
                "out-of-range",
                "/lines/0/vat/rate",
                anInvoice().with(line("1", "1").at("-1")),
                anInvoice().with(line("1", "1").at("0")));
        bound(
                "out-of-range",
                "/allowancesAndCharges/0/vat/rate",
                invoice().with(charge("1", standard("101"))),
                invoice());
        bound("out-of-range", "/allowancesAndCharges/0/percentage", percentage("1000.1"), percentage("1000"));
        bound("out-of-range", "/allowancesAndCharges/0/percentage", percentage("-1"), percentage("0"));
        bound("BR-51", "/payment/card/number", paidByCard("4111 1111 1111 1111"), paidByCard("411111******1111"));
    }

    private void codes() {
        bound("BR-CL-01", "/typeCode", invoice().type("999"), invoice().type("261"));
        bound("BR-CL-04", "/currency", invoice().in("DEM"), invoice().in("CHF"));
        bound(
                "BR-CL-05",
                "/taxCurrency",
                invoice().taxedIn("DEM", null),
                invoice().taxedIn("CHF", null));
        bound(
                "BR-CL-06",
                "/taxPointCode",
                invoice().taxPoint(null, "4"),
                invoice().taxPoint(null, "35"));
        bound(
                "BR-CL-10",
                "/seller/identifiers/0/scheme",
                invoice().from(identified("9930")),
                invoice().from(identified("0088")));
        bound(
                "BR-CL-10",
                "/buyer/identifiers/0/scheme",
                invoice().to(identified("EM")),
                invoice().to(identified(null)));
        bound(
                "BR-CL-10",
                "/payee/identifier/scheme",
                invoice().paidTo(new Payee("P", new Identifier("X", "1"), null)),
                invoice());
        bound(
                "BR-CL-11",
                "/payee/legalRegistration/scheme",
                invoice().paidTo(new Payee("P", null, new Identifier("X", "1"))),
                invoice());
        bound(
                "BR-CL-11",
                "/seller/legalRegistration/scheme",
                invoice().from(registered("HRB")),
                invoice().from(registered("0002")));
        bound(
                "BR-CL-11",
                "/buyer/legalRegistration/scheme",
                invoice().to(registered("HRB")),
                invoice().to(registered(null)));
        bound(
                "BR-CL-16",
                "/payment/meansCode",
                invoice().paidBy(by("SEPA")),
                invoice().paidBy(by("58")));
        bound("BR-CL-19", "/allowancesAndCharges/0/reasonCode", coded(ALLOWANCE, "FC"), coded(ALLOWANCE, "95"));
        bound("BR-CL-20", "/allowancesAndCharges/0/reasonCode", coded(CHARGE, "95"), coded(CHARGE, "FC"));
        bound(
                "BR-CL-19",
                "/lines/0/allowancesAndCharges/0/reasonCode",
                codedOnLine(ALLOWANCE, "FC"),
                codedOnLine(ALLOWANCE, "95"));
        bound("BR-CL-21", "/lines/0/item/standardId/scheme", gtin("GTIN"), gtin("0160"));
        bound("BR-CL-22", "/vatExemptions/0/reasonCode", exempt("VATEX-EU-1"), exempt("vatex-eu-132"));
        bound(
                "BR-CL-23",
                "/lines/0/unit",
                anInvoice().with(line("1", "1").in("Stk")),
                anInvoice().with(line("1", "1").in("HUR")));
        bound(
                "BR-CL-23",
                "/lines/0/price/baseUnit",
                anInvoice().with(line("1", "1").perUnit("h")),
                anInvoice().with(line("1", "1").perUnit("HUR")));
        bound("BR-CL-24", "/attachments/0/mimeType", attached("text/html"), attached("text/csv"));
        bound(
                "BR-CL-25",
                "/seller/electronicAddresses/0/scheme",
                invoice().from(reachedAt("0001")),
                invoice().from(reachedAt("EM")));
        bound(
                "BR-CL-25",
                "/buyer/electronicAddresses/0/scheme",
                invoice().to(reachedAt("0001")),
                invoice().to(reachedAt(null)));
        bound("BR-CL-26", "/delivery/location/scheme", deliveredTo("X"), deliveredTo("0088"));
    }

    private void decimals() {
        bound(
                "BR-DEC-01",
                "/allowancesAndCharges/0/amount",
                invoice().with(allowance("0.001", standard("19"))),
                invoice().with(allowance("0.010", standard("19"))));
        bound(
                "BR-DEC-05",
                "/allowancesAndCharges/0/amount",
                invoice().with(charge("0.001", standard("19"))),
                invoice());
        bound("BR-DEC-02", "/allowancesAndCharges/0/baseAmount", based(ALLOWANCE, "0.001"), based(ALLOWANCE, "0.01"));
        bound("BR-DEC-06", "/allowancesAndCharges/0/baseAmount", based(CHARGE, "0.001"), based(CHARGE, "0.01"));
        bound(
                "BR-DEC-24",
                "/lines/0/allowancesAndCharges/0/amount",
                anInvoice().with(line("1", "1").with(allowance("0.001"))),
                invoice());
        bound(
                "BR-DEC-27",
                "/lines/0/allowancesAndCharges/0/amount",
                anInvoice().with(line("1", "1").with(charge("0.001"))),
                invoice());
        bound("BR-DEC-25", "/lines/0/allowancesAndCharges/0/baseAmount", basedOnLine(ALLOWANCE), invoice());
        bound("BR-DEC-28", "/lines/0/allowancesAndCharges/0/baseAmount", basedOnLine(CHARGE), invoice());
        bound(
                "BR-DEC-16",
                "/prepaidAmount",
                invoice().in("JPY").prepaid("0.5"),
                invoice().in("JPY").prepaid("5.0"));
        bound(
                "BR-DEC-17",
                "/roundingAmount",
                invoice().rounding("0.001"),
                invoice().in("KWD").rounding("0.001"));
        bound(
                "BR-DEC-15",
                "/taxAmountInTaxCurrency",
                invoice().taxedIn("JPY", "0.5"),
                invoice().in("JPY").taxedIn("EUR", "0.5"));
    }

    private void allowancesAndCharges() {
        bound(
                "BR-31",
                "/allowancesAndCharges/0/amount",
                invoice().with(empty(ALLOWANCE)),
                invoice().with(allowance("0", standard("19"))));
        bound("BR-36", "/allowancesAndCharges/0/amount", invoice().with(empty(CHARGE)), percentage("1"));
        bound(
                "BR-41",
                "/lines/0/allowancesAndCharges/0/amount",
                anInvoice().with(line("1", "1").with(empty(ALLOWANCE))),
                invoice());
        bound(
                "BR-43",
                "/lines/0/allowancesAndCharges/0/amount",
                anInvoice().with(line("1", "1").with(empty(CHARGE))),
                invoice());
        bound("BR-32", "/allowancesAndCharges/0/vat", invoice().with(allowance("1")), invoice());
        bound("BR-37", "/allowancesAndCharges/0/vat", invoice().with(charge("1")), invoice());
    }

    @Test
    void what_is_missing_is_named_by_its_pointer() {
        var nobody = new Party(null, null, null, null, null, null, null, null, null, null);
        var nothing = new Item(null, null, null, null, null, null, null, null);
        var price = new Price(null, null, null, null, null);
        var vat = new Vat(null, Percentage.of("19"));
        var line = new Line(null, null, null, BigDecimal.ONE, null, null, null, null, price, null, vat, nothing);
        var invoice =
                anInvoice().from(null).to(nobody).with(new Note("AAI", null)).with(List.of(line));
        assertThat(InvoiceRules.draft(invoice.build(), PrintableText::firstMissing))
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("required"))
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/seller",
                        "/buyer/name",
                        "/notes/0/text",
                        "/lines/0/unit",
                        "/lines/0/price/net",
                        "/lines/0/vat/category",
                        "/lines/0/item/name");
    }

    @Test
    void a_draft_may_still_be_empty_where_an_invoice_may_not() {
        var draft = anInvoice().to(AParty.named("").at(null).build()).due(null).build();
        assertThat(InvoiceRules.draft(draft, PrintableText::firstMissing)).isEmpty();
        assertThat(InvoiceRules.issue(draft, PrintableText::firstMissing).obstacles())
                .extracting(FieldError::code)
                .containsExactly("BR-16", "BR-07", "BR-10");
    }

    @Test
    void all_faults_are_named_at_once() {
        var draft = anInvoice()
                .type("1")
                .with(line("1", "1").in("x"), line("1", "1").per("0"))
                .build();
        assertThat(InvoiceRules.draft(draft, PrintableText::firstMissing))
                .extracting(FieldError::pointer)
                .containsExactly("/typeCode", "/lines/0/unit", "/lines/1/price/baseQuantity");
    }

    private static List<Line> lines(int count) {
        return Collections.nCopies(count, line("1", "1").build());
    }

    private static AllowanceCharge[] charges(int count) {
        return Collections.nCopies(count, charge("1", standard("19"))).toArray(AllowanceCharge[]::new);
    }

    private static AnInvoice named(String name) {
        return anInvoice().with(line("1", "1").of(item(name)));
    }

    private static AnInvoice noted(String text) {
        return invoice().with(new Note(null, text));
    }

    private static AnInvoice sold(String quantity, String price) {
        return anInvoice().with(line(quantity, price));
    }

    private static AnInvoice per(String quantity) {
        return anInvoice().with(line("1", "1").per(quantity));
    }

    private static AnInvoice percentage(String percentage) {
        return invoice().with(percent(CHARGE, percentage, null, standard("19")));
    }

    private static AnInvoice based(AllowanceCharge.Kind kind, String base) {
        return invoice().with(percent(kind, "1", base, standard("19")));
    }

    private static AnInvoice basedOnLine(AllowanceCharge.Kind kind) {
        return anInvoice().with(line("1", "1").with(percent(kind, "1", "0.001", null)));
    }

    private static AllowanceCharge empty(AllowanceCharge.Kind kind) {
        return new AllowanceCharge(kind, null, BigDecimal.ONE, null, standard("19"), "reason", null);
    }

    private static AllowanceCharge withCode(AllowanceCharge.Kind kind, String code) {
        return new AllowanceCharge(kind, BigDecimal.ONE, null, null, standard("19"), null, code);
    }

    private static AnInvoice coded(AllowanceCharge.Kind kind, String code) {
        return invoice().with(withCode(kind, code));
    }

    private static AnInvoice codedOnLine(AllowanceCharge.Kind kind, String code) {
        return anInvoice().with(line("1", "1").with(withCode(kind, code)));
    }

    private static AnInvoice gtin(String scheme) {
        var gtin = new Identifier(scheme, "04012345");
        return anInvoice().with(line("1", "1").of(new Item("Thing", null, null, null, gtin, null, null, null)));
    }

    private static AnInvoice exempt(String code) {
        return invoice().with(new VatExemption(VatCategory.E, null, null, code));
    }

    private static AnInvoice attached(String type) {
        return invoice().with(new Attachment("1", null, null, "a", type, null));
    }

    private static AnInvoice deliveredTo(String scheme) {
        return invoice().delivered(new Delivery(null, new Identifier(scheme, "1"), null, null));
    }

    private static AnInvoice paidByCard(String number) {
        var card = new PaymentInstructions.Card(number, null);
        return invoice().paidBy(new PaymentInstructions("48", null, null, null, card, null));
    }

    private static PaymentInstructions by(String means) {
        return new PaymentInstructions(means, null, null, null, null, null);
    }

    private static Party identified(String scheme) {
        return AParty.named("P").identified(scheme, "1").build();
    }

    private static Party registered(String scheme) {
        return AParty.named("P").registered(scheme, "1").build();
    }

    private static Party reachedAt(String scheme) {
        return AParty.named("P").reachedAt(scheme, "1").build();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
