package invoxa.einvoice.calculation;

import invoxa.einvoice.model.ALine;
import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AnInvoice;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Invoices of every kind that the calculation must do: all categories, signs, bases, currencies of 0, 2, 3 decimals.
 */
final class RandomInvoices {

    private RandomInvoices() {}

    static Arbitrary<Invoice> any() {
        return Arbitraries.of("EUR", "JPY", "KWD").flatMap(RandomInvoices::in);
    }

    private static Arbitrary<Invoice> in(String currency) {
        int decimals = CurrencyCode.of(currency).exponent();
        return Combinators.combine(
                        line(decimals).list().ofMaxSize(8),
                        adjustment(decimals, true).list().ofMaxSize(4),
                        decimal(0, 5_000, decimals),
                        decimal(-1, 1, decimals))
                .as((lines, adjustments, prepaid, rounding) -> AnInvoice.anInvoice()
                        .in(currency)
                        .with(lines)
                        .with(adjustments.toArray(AllowanceCharge[]::new))
                        .prepaid(prepaid.toPlainString())
                        .rounding(rounding.toPlainString())
                        .build());
    }

    private static Arbitrary<Line> line(int decimals) {
        var quantity = Arbitraries.oneOf(decimal(-1_000, 1_000, 0), decimal(-10, 10, 4));
        var price = Arbitraries.oneOf(decimal(0, 10_000, 2), decimal(0, 10, 6));
        var priceBase = Arbitraries.of("1", "3", "7", "100", "1000", "0.5").injectNull(0.5);
        return Combinators.combine(
                        quantity,
                        price,
                        priceBase,
                        vat(),
                        adjustment(decimals, false).list().ofMaxSize(2))
                .as((q, p, base, vat, adjustments) -> {
                    var line = ALine.line(q, p).under(vat);
                    adjustments.forEach(line::with);
                    return (base == null ? line : line.per(base)).build();
                });
    }

    private static Arbitrary<Vat> vat() {
        return Arbitraries.of(VatCategory.values()).flatMap(category -> {
            if (category == VatCategory.O) {
                return Arbitraries.just(new Vat(category, null));
            }
            return category.taxed()
                    ? Arbitraries.of("19", "19.00", "7", "5.5", "0.0001", "33.3333")
                            .map(rate -> new Vat(category, Percentage.of(rate)))
                    : Arbitraries.just(new Vat(category, Percentage.ZERO));
        });
    }

    private static Arbitrary<AllowanceCharge> adjustment(int decimals, boolean onDocument) {
        return Combinators.combine(
                        Arbitraries.of(AllowanceCharge.Kind.class),
                        decimal(0, 100, decimals).injectNull(0.5),
                        decimal(0, 500, decimals).injectNull(0.5),
                        Arbitraries.of("5", "12.5", "0.333", "100").map(Percentage::of),
                        vat())
                .as((kind, amount, base, percentage, vat) ->
                        new AllowanceCharge(kind, amount, base, percentage, onDocument ? vat : null, "reason", null));
    }

    private static Arbitrary<BigDecimal> decimal(int least, int most, int decimals) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .ofScale(decimals);
    }

    static List<Vat> vats(Invoice invoice) {
        var all = new ArrayList<Vat>();
        invoice.lines().forEach(line -> all.add(line.vat()));
        invoice.allowancesAndCharges().forEach(adjustment -> all.add(adjustment.vat()));
        return all;
    }
}
