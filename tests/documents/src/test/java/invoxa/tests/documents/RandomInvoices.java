package invoxa.tests.documents;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.codes.CodeList;
import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Note;
import invoxa.einvoice.model.Period;
import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.Process;
import invoxa.einvoice.model.References;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.VatExemption;
import invoxa.einvoice.profile.Profile;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invoices and credit notes that nobody thought of: all VAT categories, currencies, prices to six decimals, discounts,
 * periods, ways to pay. Each follows from its number alone, so that one that fails can be made again.
 */
final class RandomInvoices {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<String> CURRENCIES = CodeList.CURRENCY.codes().stream()
            .filter(RandomInvoices::isMoney)
            .sorted()
            .toList();
    private static final List<String> UNITS =
            CodeList.UNIT.codes().stream().sorted().toList();
    private static final List<String> ALLOWANCE_REASONS =
            CodeList.ALLOWANCE_REASON.codes().stream().sorted().toList();
    private static final List<String> CHARGE_REASONS =
            CodeList.CHARGE_REASON.codes().stream().sorted().toList();

    private final Random random;
    private final Profile profile;
    private final CurrencyCode currency;
    private final List<Vat> vats = new ArrayList<>();

    private RandomInvoices(long number, Profile profile) {
        this.random = new Random(number * 31 + profile.ordinal());
        this.profile = profile;
        this.currency = CurrencyCode.of(chance(0.6) ? "EUR" : one(CURRENCIES));
    }

    static Invoice of(long number, Profile profile) {
        return new RandomInvoices(number, profile).invoice();
    }

    /** The list has metals and funds too, which have no minor unit. */
    private static boolean isMoney(String code) {
        try {
            return CurrencyCode.of(code).exponent() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Invoice invoice() {
        chooseVats();
        boolean notSubject = vats.getFirst().category() == VatCategory.O;
        var parties = new RandomParties(random, profile, notSubject);
        var lines = new ArrayList<Line>();
        int count = 1 + random.nextInt(chance(0.1) ? 30 : 4);
        var period = chance(0.3) ? new Period(DAY.minusDays(30), chance(0.5) ? DAY : null) : null;
        for (int i = 0; i < count; i++) {
            lines.add(line(i, period));
        }
        var adjustments = new ArrayList<AllowanceCharge>();
        for (int i = random.nextInt(3); i > 0; i--) {
            adjustments.add(adjustment(one(vats)));
        }
        boolean creditNote = chance(0.25);
        var taxCurrency = chance(0.1) ? otherCurrency() : null;
        var invoice = new Invoice(
                creditNote ? "381" : chance(0.9) ? "380" : "386",
                "R-" + Math.abs(random.nextInt()),
                DAY,
                DAY.plusDays(random.nextInt(60)),
                chance(0.1) ? DAY : null,
                null,
                currency,
                taxCurrency,
                null,
                references(),
                chance(0.2) || creditNote ? List.of(new PrecedingInvoice("P-1", chance(0.5) ? DAY : null)) : List.of(),
                chance(0.3) ? List.of(new Note(chance(0.5) ? "AAI" : null, text())) : List.of(),
                new Process(chance(0.2) ? "A1" : null, profile.specification()),
                parties.seller(),
                parties.buyer(),
                parties.payee(),
                parties.representative(),
                delivery(parties),
                period,
                parties.payment(),
                chance(0.3) ? text() : null,
                adjustments,
                exemptions(),
                chance(0.2) ? amount(1000) : null,
                chance(0.2) ? amount(1).subtract(amount(1)) : null,
                List.of(),
                lines);
        return taxCurrency == null ? invoice : withTaxAmount(invoice);
    }

    private CurrencyCode otherCurrency() {
        return CurrencyCode.of(currency.value().equals("SEK") ? "EUR" : "SEK");
    }

    private static Invoice withTaxAmount(Invoice invoice) {
        var tax =
                Calculation.of(invoice).tax().multiply(new BigDecimal("11.13")).setScale(2, RoundingMode.HALF_UP);
        return Copies.taxAmount(invoice, tax);
    }

    private void chooseVats() {
        if (chance(0.1)) {
            vats.add(new Vat(VatCategory.O, null));
            return;
        }
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            vats.add(
                    switch (random.nextInt(8)) {
                        case 0 -> untaxed(VatCategory.Z);
                        case 1 -> untaxed(VatCategory.E);
                        case 2 -> untaxed(VatCategory.AE);
                        case 3 -> untaxed(VatCategory.K);
                        case 4 -> untaxed(VatCategory.G);
                        case 5 -> new Vat(one(List.of(VatCategory.L, VatCategory.M)), percentage("0", "7", "9.5"));
                        default -> new Vat(VatCategory.S, percentage("19", "7", "5.5", "25.5", "0.1", "21"));
                    });
        }
    }

    private Vat untaxed(VatCategory category) {
        return new Vat(category, Percentage.ZERO);
    }

    private List<VatExemption> exemptions() {
        return vats.stream().anyMatch(vat -> vat.category() == VatCategory.E)
                ? List.of(new VatExemption(VatCategory.E, null, "Exempt", chance(0.5) ? "VATEX-EU-132" : null))
                : List.of();
    }

    private Line line(int index, Period whole) {
        var price = new BigDecimal(random.nextInt(10_000_000)).movePointLeft(random.nextInt(7));
        var discount = chance(0.2) ? amount(20) : null;
        var base = chance(0.2) ? new BigDecimal(one(List.of("1", "100", "0.5", "7"))) : null;
        var unit = chance(0.7) ? "C62" : one(UNITS);
        var adjustments = new ArrayList<AllowanceCharge>();
        for (int i = random.nextInt(3); i > 0 && chance(0.5); i--) {
            adjustments.add(adjustment(null));
        }
        return new Line(
                chance(0.5) ? null : "L" + index,
                chance(0.1) ? text() : null,
                null,
                new BigDecimal(random.nextInt(2_000) - (chance(0.2) ? 1_000 : 0)).movePointLeft(random.nextInt(4)),
                unit,
                chance(0.1) ? "4" : null,
                null,
                whole != null && chance(0.5) ? new Period(DAY.minusDays(20), DAY.minusDays(5)) : null,
                new Price(
                        price,
                        discount,
                        discount == null ? null : price.add(discount),
                        base,
                        base == null || chance(0.5) ? null : unit),
                adjustments,
                one(vats),
                RandomParties.item(text()));
    }

    private AllowanceCharge adjustment(Vat vat) {
        var kind = chance(0.5) ? Kind.ALLOWANCE : Kind.CHARGE;
        var code = kind == Kind.ALLOWANCE ? one(ALLOWANCE_REASONS) : one(CHARGE_REASONS);
        boolean share = chance(0.5);
        return new AllowanceCharge(
                kind,
                share ? null : amount(50),
                share && chance(0.5) ? amount(500) : null,
                share ? percentage("3", "12.5", "0.333", "100") : null,
                vat,
                chance(0.5) ? text() : null,
                chance(0.5) ? code : null);
    }

    private References references() {
        return new References(
                chance(0.9) ? "04011000-12345-03" : null,
                chance(0.2) ? "PRJ" : null,
                chance(0.2) ? "C-1" : null,
                chance(0.5) ? "PO-1" : null,
                chance(0.1) ? "SO-1" : null,
                chance(0.1) ? "RA" : null,
                chance(0.1) ? "DA" : null,
                chance(0.1) ? "LOT" : null,
                null,
                chance(0.2) ? "4711" : null);
    }

    private Delivery delivery(RandomParties parties) {
        return chance(0.7)
                ? new Delivery(
                        chance(0.2) ? text() : null,
                        null,
                        chance(0.8) ? DAY : null,
                        chance(0.8) ? parties.address(chance(0.9)) : null)
                : null;
    }

    private BigDecimal amount(int most) {
        int decimals = Math.min(2, currency.exponent());
        return new BigDecimal(random.nextInt(most * 100)).movePointLeft(2).setScale(decimals, RoundingMode.HALF_UP);
    }

    private Percentage percentage(String... values) {
        return Percentage.of(values[random.nextInt(values.length)]);
    }

    private String text() {
        return one(List.of(
                "Thing",
                "Öl & Söhne <b>\"x\"</b>",
                "Ζωή, Жизнь, Życie",
                "line one\nline two",
                "日本語の品名",
                "שלום",
                "emoji 😀 end",
                "  spaces  ",
                "]]> &amp; ${x}"));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
