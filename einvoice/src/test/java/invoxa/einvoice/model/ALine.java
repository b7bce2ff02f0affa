package invoxa.einvoice.model;

import static invoxa.einvoice.model.AllowanceCharge.Kind.ALLOWANCE;
import static invoxa.einvoice.model.AllowanceCharge.Kind.CHARGE;

import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lines, allowances and charges for tests; under 19 % VAT where nothing else is said. */
public final class ALine {

    private final BigDecimal quantity;
    private final BigDecimal price;
    private BigDecimal priceBase;
    private BigDecimal grossPrice;
    private String id;
    private String unit = "C62";
    private String baseUnit;
    private Period period;
    private Vat vat = standard("19");
    private Item item = item("Thing");
    private final List<AllowanceCharge> adjustments = new ArrayList<>();

    private ALine(BigDecimal quantity, BigDecimal price) {
        this.quantity = quantity;
        this.price = price;
    }

    public static ALine line(String quantity, String price) {
        return new ALine(new BigDecimal(quantity), new BigDecimal(price));
    }

    public static ALine line(BigDecimal quantity, BigDecimal price) {
        return new ALine(quantity, price);
    }

    public static Item item(String name) {
        return new Item(name, null, null, null, null, List.of(), null, List.of());
    }

    public static Vat standard(String rate) {
        return new Vat(VatCategory.S, Percentage.of(rate));
    }

    public static Vat untaxed(VatCategory category) {
        return new Vat(category, category == VatCategory.O ? null : Percentage.ZERO);
    }

    public static AllowanceCharge allowance(String amount) {
        return adjustment(ALLOWANCE, amount, null);
    }

    public static AllowanceCharge charge(String amount) {
        return adjustment(CHARGE, amount, null);
    }

    public static AllowanceCharge allowance(String amount, Vat vat) {
        return adjustment(ALLOWANCE, amount, vat);
    }

    public static AllowanceCharge charge(String amount, Vat vat) {
        return adjustment(CHARGE, amount, vat);
    }

    public static AllowanceCharge percent(AllowanceCharge.Kind kind, String percentage, String base, Vat vat) {
        return new AllowanceCharge(
                kind, null, base == null ? null : new BigDecimal(base), Percentage.of(percentage), vat, "reason", null);
    }

    private static AllowanceCharge adjustment(AllowanceCharge.Kind kind, String amount, Vat vat) {
        return new AllowanceCharge(kind, new BigDecimal(amount), null, null, vat, "reason", null);
    }

    /** Under standard VAT at another rate. */
    public ALine at(String rate) {
        vat = standard(rate);
        return this;
    }

    public ALine under(VatCategory category) {
        vat = untaxed(category);
        return this;
    }

    public ALine under(Vat other) {
        vat = other;
        return this;
    }

    /** The quantity that the price is for. */
    public ALine per(String quantity) {
        priceBase = new BigDecimal(quantity);
        return this;
    }

    public ALine perUnit(String code) {
        baseUnit = code;
        return this;
    }

    public ALine reducedFrom(String gross) {
        grossPrice = new BigDecimal(gross);
        return this;
    }

    public ALine with(AllowanceCharge adjustment) {
        adjustments.add(adjustment);
        return this;
    }

    public ALine of(Item other) {
        item = other;
        return this;
    }

    public ALine in(String unitCode) {
        unit = unitCode;
        return this;
    }

    public ALine called(String lineId) {
        id = lineId;
        return this;
    }

    public ALine during(LocalDate start, LocalDate end) {
        period = new Period(start, end);
        return this;
    }

    public Line build() {
        var priced = new Price(price, null, grossPrice, priceBase, baseUnit);
        return new Line(id, null, null, quantity, unit, null, null, period, priced, adjustments, vat, item);
    }
}
