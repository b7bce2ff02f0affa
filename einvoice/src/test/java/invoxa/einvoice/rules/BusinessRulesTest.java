package invoxa.einvoice.rules;

import static invoxa.einvoice.model.ALine.allowance;
import static invoxa.einvoice.model.ALine.charge;
import static invoxa.einvoice.model.ALine.item;
import static invoxa.einvoice.model.ALine.line;
import static invoxa.einvoice.model.ALine.standard;
import static invoxa.einvoice.model.ALine.untaxed;
import static invoxa.einvoice.model.AnInvoice.address;
import static invoxa.einvoice.model.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import invoxa.einvoice.model.ALine;
import invoxa.einvoice.model.AParty;
import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.AnInvoice;
import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.VatExemption;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.kernel.Percentage;
import invoxa.kernel.Problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each business rule with an invoice that breaks it, alone and at the named field, and one that keeps it. */
class BusinessRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private record Example(String rule, String pointer, AnInvoice broken, AnInvoice kept) {

        /** Only an invoice without lines has a VAT category on its allowance alone: that it lacks them is expected. */
        List<FieldError> findings() {
            return InvoiceRules.issue(broken.build(), PrintableText::firstMissing).obstacles().stream()
                    .filter(finding -> rule.equals("BR-16") || !finding.code().equals("BR-16"))
                    .toList();
        }
    }

    private final List<Example> examples = new ArrayList<>();

    private void rule(String rule, String pointer, AnInvoice broken, AnInvoice kept) {
        examples.add(new Example(rule, pointer, broken, kept));
    }

    private static AnInvoice invoice() {
        return anInvoice().with(line("1", "100"));
    }

    private static AParty seller() {
        return AParty.named("Seller GmbH").vatId("DE123456789");
    }

    private static AParty buyer() {
        return AParty.named("Buyer AG").vatId("DE987654321");
    }

    @Test
    void a_complete_invoice_has_no_findings() {
        assertThat(InvoiceRules.issue(invoice().build(), PrintableText::firstMissing)
                        .obstacles())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        header();
        parties();
        lines();
        allowancesAndCharges();
        payment();
        for (var category : VatCategory.values()) {
            rates(category);
            reasons(category);
        }
        taxableSeller();
        reverseCharge();
        intraCommunity();
        export();
        notSubject();
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.rule + " at " + example.pointer, () -> {
                    assertThat(InvoiceRules.issue(example.kept.build(), PrintableText::firstMissing)
                                    .obstacles())
                            .isEmpty();
                    assertThat(example.findings())
                            .extracting(FieldError::code, FieldError::pointer)
                            .containsExactly(tuple(example.rule, example.pointer));
                }));
    }

    private void header() {
        rule("BR-16", "/lines", anInvoice(), invoice());
        rule(
                "BR-CO-03",
                "/taxPointCode",
                invoice().taxPoint(DAY, "35"),
                invoice().taxPoint(DAY, null));
        rule("BR-CO-25", "/dueDate", invoice().due(null), invoice().due(null).terms("at once"));
        rule(
                "BR-CO-25",
                "/dueDate",
                invoice().due(null).terms(" "),
                invoice().due(null).prepaid("119"));
        rule("BR-CO-25", "/dueDate", invoice().due(null), invoice().due(null).type("381"));
        rule("BR-CO-19", "/period", invoice().period(null, null), invoice().period(null, DAY));
        rule(
                "BR-29",
                "/period/end",
                invoice().period(DAY, DAY.minusDays(1)),
                invoice().period(DAY, DAY));
        rule(
                "BR-53",
                "/taxAmountInTaxCurrency",
                invoice().taxedIn("CHF", null),
                invoice().taxedIn("CHF", "18.11"));
        rule(
                "BR-53",
                "/taxAmountInTaxCurrency",
                invoice().taxedIn("CHF", null),
                invoice().taxedIn("EUR", null));
        rule(
                "BR-55",
                "/precedingInvoices/0/number",
                invoice().with(new PrecedingInvoice("", DAY)),
                invoice().with(new PrecedingInvoice("2026-1", null)));
        rule(
                "BR-52",
                "/attachments/0/reference",
                invoice().with(new Attachment(" ", null, null, null, null, null)),
                invoice().with(new Attachment("timesheet", null, null, null, null, null)));
    }

    private void parties() {
        rule(
                "BR-06",
                "/seller/name",
                invoice().from(AParty.named(" ").vatId("DE1").build()),
                invoice());
        rule("BR-07", "/buyer/name", invoice().to(AParty.named("").build()), invoice());
        rule("BR-08", "/seller/address", invoice().from(seller().at(null).build()), invoice());
        rule(
                "BR-09",
                "/seller/address/country",
                invoice().from(seller().at(address(null)).build()),
                invoice());
        rule("BR-10", "/buyer/address", invoice().to(buyer().at(null).build()), invoice());
        rule(
                "BR-11",
                "/buyer/address/country",
                invoice().to(buyer().at(address(null)).build()),
                invoice());
        rule(
                "BR-CO-26",
                "/seller/vatId",
                invoice().from(AParty.named("Seller").taxNumber("12/345").build()),
                invoice()
                        .from(AParty.named("Seller")
                                .taxNumber("12/345")
                                .registered(null, "HRB 1")
                                .build()));
        rule(
                "BR-CO-26",
                "/seller/vatId",
                invoice().from(AParty.named("Seller").taxNumber("12/345").build()),
                invoice()
                        .from(AParty.named("Seller")
                                .taxNumber("12/345")
                                .identified("0088", "4000001123452")
                                .build()));
        rule(
                "BR-CO-09",
                "/seller/vatId",
                invoice().from(seller().vatId("123456789").build()),
                invoice().from(seller().vatId("EL123456789").build()));
        rule("BR-CO-09", "/buyer/vatId", invoice().to(buyer().vatId("D").build()), invoice());
        rule(
                "BR-62",
                "/seller/electronicAddresses/1/scheme",
                invoice()
                        .from(seller().reachedAt("EM", "a@b.example")
                                .reachedAt(null, "x")
                                .build()),
                invoice().from(seller().reachedAt("EM", "a@b.example").build()));
        rule(
                "BR-63",
                "/buyer/electronicAddresses/0/scheme",
                invoice().to(buyer().reachedAt(null, "x").build()),
                invoice().to(buyer().reachedAt("0088", "4000001123452").build()));
        rule(
                "BR-17",
                "/payee/name",
                invoice().paidTo(new Payee("", null, null)),
                invoice().paidTo(new Payee("Factor", null, null)));
        var represented = invoice().representedBy(new TaxRepresentative("Rep", "FR12", address("FR")));
        rule(
                "BR-18",
                "/taxRepresentative/name",
                invoice().representedBy(new TaxRepresentative("", "FR12", address("FR"))),
                represented);
        rule(
                "BR-19",
                "/taxRepresentative/address",
                invoice().representedBy(new TaxRepresentative("Rep", "FR12", null)),
                represented);
        rule(
                "BR-20",
                "/taxRepresentative/address/country",
                invoice().representedBy(new TaxRepresentative("Rep", "FR12", address(null))),
                represented);
        rule(
                "BR-56",
                "/taxRepresentative/vatId",
                invoice().representedBy(new TaxRepresentative("Rep", null, address("FR"))),
                represented);
        rule(
                "BR-CO-09",
                "/taxRepresentative/vatId",
                invoice().representedBy(new TaxRepresentative("Rep", "ZZ12", address("FR"))),
                represented);
        rule(
                "BR-57",
                "/delivery/address/country",
                invoice().delivered(new Delivery(null, null, null, address(null))),
                invoice().delivered(new Delivery(null, null, null, address("AT"))));
    }

    private void lines() {
        rule(
                "BR-21",
                "/lines/1/id",
                invoice().with(line("1", "1").called(" ")),
                invoice().with(line("1", "1")));
        rule("BR-25", "/lines/0/item/name", anInvoice().with(line("1", "1").of(item(" "))), invoice());
        rule(
                "BR-27",
                "/lines/0/price/net",
                anInvoice().with(line("1", "-0.01")),
                anInvoice().with(line("-1", "0")));
        rule(
                "BR-28",
                "/lines/0/price/gross",
                anInvoice().with(line("1", "1").reducedFrom("-1")),
                anInvoice().with(line("1", "1").reducedFrom("0")));
        rule(
                "BR-CO-20",
                "/lines/0/period",
                anInvoice().with(line("1", "1").during(null, null)),
                anInvoice().with(line("1", "1").during(DAY, null)));
        rule(
                "BR-30",
                "/lines/0/period/end",
                anInvoice().with(line("1", "1").during(DAY, DAY.minusDays(1))),
                anInvoice().with(line("1", "1").during(DAY, DAY)));
        rule(
                "BR-64",
                "/lines/0/item/standardId/scheme",
                anInvoice().with(line("1", "1").of(standardItem(null))),
                anInvoice().with(line("1", "1").of(standardItem("0160"))));
        rule(
                "BR-65",
                "/lines/0/item/classifications/0/scheme",
                anInvoice().with(line("1", "1").of(classifiedItem(""))),
                anInvoice().with(line("1", "1").of(classifiedItem("STI"))));
        rule(
                "BR-54",
                "/lines/0/item/attributes/0",
                anInvoice().with(line("1", "1").of(itemWith(new Item.Attribute("colour", "")))),
                anInvoice().with(line("1", "1").of(itemWith(new Item.Attribute("colour", "red")))));
        rule(
                "BR-54",
                "/lines/0/item/attributes/0",
                anInvoice().with(line("1", "1").of(itemWith(new Item.Attribute("", "red")))),
                invoice());
    }

    private void allowancesAndCharges() {
        rule(
                "BR-33",
                at(""),
                invoice().with(unexplained(Kind.ALLOWANCE, standard("19"), null)),
                coded(Kind.ALLOWANCE, "95"));
        rule("BR-38", at(""), invoice().with(unexplained(Kind.CHARGE, standard("19"), null)), coded(Kind.CHARGE, "FC"));
        rule(
                "BR-42",
                at("/lines/0"),
                anInvoice().with(line("1", "9").with(unexplained(Kind.ALLOWANCE, null, null))),
                anInvoice().with(line("1", "9").with(unexplained(Kind.ALLOWANCE, null, "95"))));
        rule(
                "BR-44",
                at("/lines/0"),
                anInvoice().with(line("1", "9").with(unexplained(Kind.CHARGE, null, null))),
                anInvoice().with(line("1", "9").with(charge("1"))));
    }

    private void payment() {
        rule(
                "BR-50",
                "/payment/creditTransfers/0/account",
                invoice().paidBy(transfer("58", " ")),
                invoice().paidBy(transfer("58", "DE75512108001245126199")));
        for (var means : List.of("30", "58")) {
            rule(
                    "BR-61",
                    "/payment/creditTransfers",
                    invoice().paidBy(new PaymentInstructions(means, null, null, null, null, null)),
                    invoice().paidBy(new PaymentInstructions("10", null, null, null, null, null)));
        }
    }

    /** BR-S-05 to BR-S-07 and their like. */
    private void rates(VatCategory category) {
        var wrong = new Vat(
                category,
                switch (category) {
                    case S -> Percentage.ZERO;
                    case Z, E, AE, K, G -> Percentage.of("7");
                    case O -> Percentage.ZERO;
                    case L, M -> null;
                });
        var right = right(category);
        var name = "BR-" + category.ruleName();
        rule(
                name + "-05",
                "/lines/0/vat/rate",
                fit(category).with(line("1", "1").under(wrong)),
                fit(category).with(line("1", "1").under(right)));
        rule(
                name + "-06",
                "/allowancesAndCharges/0/vat/rate",
                fit(category).with(line("1", "1").under(right)).with(allowance("1", wrong)),
                fit(category).with(line("1", "1").under(right)).with(allowance("1", right)));
        rule(
                name + "-07",
                "/allowancesAndCharges/0/vat/rate",
                fit(category).with(line("1", "1").under(right)).with(charge("1", wrong)),
                fit(category).with(line("1", "1").under(right)).with(charge("1", right)));
        if (category != VatCategory.O && !category.taxed()) {
            rule(
                    name + "-05",
                    "/lines/0/vat/rate",
                    fit(category).with(line("1", "1").under(new Vat(category, null))),
                    fit(category).with(line("1", "1").under(right)));
        }
    }

    private void reasons(VatCategory category) {
        var name = "BR-" + category.ruleName() + "-10";
        var line = line("1", "1").under(right(category));
        var reason = new VatExemption(category, null, "because", null);
        if (category == VatCategory.E) {
            rule(
                    name,
                    "/vatExemptions",
                    anInvoice().with(line),
                    anInvoice().with(line).with(reason));
        } else if (!category.needsReason()) {
            rule(
                    name,
                    "/vatExemptions/0",
                    fit(category).with(line).with(reason),
                    fit(category).with(line));
        }
    }

    /** BR-S-02 to BR-S-04, and those of Z, E, L and M: the seller has a tax identifier. */
    private void taxableSeller() {
        var unknown = AParty.named("Seller").registered(null, "HRB 1").build();
        var known = AParty.named("Seller")
                .registered(null, "HRB 1")
                .taxNumber("12/345")
                .build();
        for (var category : List.of(VatCategory.S, VatCategory.Z, VatCategory.E, VatCategory.L, VatCategory.M)) {
            var name = "BR-" + category.ruleName();
            var vat = right(category);
            var line = line("1", "1").under(vat);
            var taxNumber = fit(category).from(known).with(line);
            rule(name + "-02", "/seller/vatId", fit(category).from(unknown).with(line), taxNumber);
            rule(name + "-03", "/seller/vatId", fit(category).from(unknown).with(allowance("1", vat)), taxNumber);
            rule(name + "-04", "/seller/vatId", fit(category).from(unknown).with(charge("1", vat)), taxNumber);
            rule(
                    name + "-02",
                    "/seller/vatId",
                    fit(category).from(unknown).with(line),
                    fit(category)
                            .from(unknown)
                            .representedBy(new TaxRepresentative("Rep", "FR12", address("FR")))
                            .with(line));
        }
    }

    private void reverseCharge() {
        var line = line("1", "1").under(VatCategory.AE);
        var unknownSeller = AParty.named("Seller").registered(null, "HRB 1").build();
        var unknownBuyer = AParty.named("Buyer").build();
        var registeredBuyer = AParty.named("Buyer").registered(null, "HRB 2").build();
        var kept = anInvoice().to(registeredBuyer).with(line);
        rule("BR-AE-02", "/seller/vatId", anInvoice().from(unknownSeller).with(line), kept);
        rule("BR-AE-02", "/buyer/vatId", anInvoice().to(unknownBuyer).with(line), kept);
        var vat = untaxed(VatCategory.AE);
        rule("BR-AE-03", "/buyer/vatId", invoice().to(unknownBuyer).with(allowance("1", vat)), kept);
        rule("BR-AE-04", "/buyer/vatId", invoice().to(unknownBuyer).with(charge("1", vat)), kept);
    }

    private void intraCommunity() {
        var line = line("1", "1").under(VatCategory.K);
        var vat = untaxed(VatCategory.K);
        var taxNumberOnly = AParty.named("Seller")
                .registered(null, "HRB 1")
                .taxNumber("12/345")
                .build();
        var unknownBuyer = AParty.named("Buyer").registered(null, "RCS 1").build();
        var kept = fit(VatCategory.K).with(line);
        rule("BR-IC-02", "/seller/vatId", fit(VatCategory.K).from(taxNumberOnly).with(line), kept);
        rule("BR-IC-02", "/buyer/vatId", fit(VatCategory.K).to(unknownBuyer).with(line), kept);
        rule(
                "BR-IC-03",
                "/buyer/vatId",
                fit(VatCategory.K).to(unknownBuyer).with(line("1", "1")).with(allowance("1", vat)),
                kept);
        rule(
                "BR-IC-04",
                "/buyer/vatId",
                fit(VatCategory.K).to(unknownBuyer).with(line("1", "1")).with(charge("1", vat)),
                kept);
        rule(
                "BR-IC-11",
                "/delivery/date",
                anInvoice().delivered(null, address("FR")).with(line),
                kept);
        rule(
                "BR-IC-11",
                "/delivery/date",
                anInvoice().delivered(null, address("FR")).with(line),
                anInvoice().delivered(null, address("FR")).period(DAY, DAY).with(line));
        rule(
                "BR-IC-12",
                "/delivery/address/country",
                anInvoice().delivered(DAY, null).with(line),
                kept);
        rule(
                "BR-IC-12",
                "/delivery/address/country",
                anInvoice().period(DAY, null).with(line),
                kept);
    }

    private void export() {
        var taxNumberOnly = AParty.named("Seller")
                .registered(null, "HRB 1")
                .taxNumber("12/345")
                .build();
        var vat = untaxed(VatCategory.G);
        var kept = anInvoice().with(line("1", "1").under(vat));
        rule(
                "BR-G-02",
                "/seller/vatId",
                anInvoice().from(taxNumberOnly).with(line("1", "1").under(vat)),
                kept);
        rule("BR-G-03", "/seller/vatId", invoice().from(taxNumberOnly).with(allowance("1", vat)), kept);
        rule("BR-G-04", "/seller/vatId", invoice().from(taxNumberOnly).with(charge("1", vat)), kept);
    }

    private void notSubject() {
        var line = line("1", "1").under(VatCategory.O);
        var kept = fit(VatCategory.O).with(line);
        rule(
                "BR-O-02",
                "/seller/vatId",
                fit(VatCategory.O).from(AnInvoice.seller()).with(line),
                kept);
        rule("BR-O-02", "/buyer/vatId", fit(VatCategory.O).to(AnInvoice.buyer()).with(line), kept);
        rule(
                "BR-O-02",
                "/taxRepresentative/vatId",
                fit(VatCategory.O)
                        .representedBy(new TaxRepresentative("Rep", "FR12", address("FR")))
                        .with(line),
                kept);
        rule("BR-O-12", "/lines/1/vat/category", fit(VatCategory.O).with(line, zeroRated()), kept);
        rule(
                "BR-O-13",
                "/allowancesAndCharges/0/vat/category",
                fit(VatCategory.O).with(line).with(allowance("1", untaxed(VatCategory.Z))),
                kept);
        rule(
                "BR-O-14",
                "/allowancesAndCharges/0/vat/category",
                fit(VatCategory.O).with(line).with(charge("1", untaxed(VatCategory.Z))),
                kept);
    }

    private static ALine zeroRated() {
        return line("1", "1").under(VatCategory.Z);
    }

    /** All that a category asks for but lines. */
    private static AnInvoice fit(VatCategory category) {
        return switch (category) {
            case S, Z, L, M, AE, G -> anInvoice();
            case E -> anInvoice().with(new VatExemption(VatCategory.E, null, "§ 4 UStG", null));
            case K -> anInvoice().delivered(DAY, address("FR"));
            case O ->
                anInvoice()
                        .from(AParty.named("Club")
                                .registered(null, "VR 1")
                                .taxNumber("12/345")
                                .build())
                        .to(AParty.named("Member").build());
        };
    }

    private static Vat right(VatCategory category) {
        return category.taxed() ? new Vat(category, Percentage.of("7")) : untaxed(category);
    }

    private static String at(String where) {
        return where + "/allowancesAndCharges/0/reason";
    }

    private static AnInvoice coded(Kind kind, String code) {
        return invoice().with(unexplained(kind, standard("19"), code));
    }

    private static AllowanceCharge unexplained(Kind kind, Vat vat, String code) {
        return new AllowanceCharge(kind, BigDecimal.ONE, null, null, vat, null, code);
    }

    private static PaymentInstructions transfer(String means, String account) {
        return new PaymentInstructions(
                means, null, null, List.of(new PaymentInstructions.CreditTransfer(account, null, null)), null, null);
    }

    private static Item standardItem(String scheme) {
        return new Item("Thing", null, null, null, new Identifier(scheme, "04012345"), null, null, null);
    }

    private static Item classifiedItem(String scheme) {
        return new Item(
                "Thing", null, null, null, null, List.of(new Item.Classification("1234", scheme, null)), null, null);
    }

    private static Item itemWith(Item.Attribute attribute) {
        return new Item("Thing", null, null, null, null, null, null, List.of(attribute));
    }
}
