package invoxa.einvoice.model;

import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invoices for tests, said in words: {@code anInvoice().with(line("3", "19.99"), line("1", "5").at("7"))}. */
public final class AnInvoice {

    private String typeCode = "380";
    private CurrencyCode currency = CurrencyCode.of("EUR");
    private CurrencyCode taxCurrency;
    private BigDecimal taxAmountInTaxCurrency;
    private LocalDate dueDate = LocalDate.of(2026, 12, 31);
    private LocalDate taxPointDate;
    private String taxPointCode;
    private String paymentTerms;
    private Party seller = seller();
    private Party buyer = buyer();
    private Payee payee;
    private TaxRepresentative taxRepresentative;
    private Delivery delivery;
    private Period period;
    private PaymentInstructions payment;
    private BigDecimal prepaid;
    private BigDecimal rounding;
    private final List<PrecedingInvoice> precedingInvoices = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<AllowanceCharge> adjustments = new ArrayList<>();
    private final List<VatExemption> exemptions = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private AnInvoice() {}

    /** Of a German seller to a German buyer in EUR, complete but for its lines. */
    public static AnInvoice anInvoice() {
        return new AnInvoice();
    }

    public static Party seller() {
        return AParty.named("Seller GmbH").vatId("DE123456789").build();
    }

    public static Party buyer() {
        return AParty.named("Buyer AG").vatId("DE987654321").build();
    }

    public static Address address(String country) {
        return new Address(
                "Main Street 1", null, null, "Berlin", "10115", null, country == null ? null : CountryCode.of(country));
    }

    public AnInvoice with(ALine... more) {
        for (var line : more) {
            lines.add(line.build());
        }
        return this;
    }

    public AnInvoice with(List<Line> more) {
        lines.addAll(more);
        return this;
    }

    public AnInvoice with(AllowanceCharge... more) {
        adjustments.addAll(List.of(more));
        return this;
    }

    public AnInvoice with(VatExemption exemption) {
        exemptions.add(exemption);
        return this;
    }

    public AnInvoice with(Attachment attachment) {
        attachments.add(attachment);
        return this;
    }

    public AnInvoice with(Note note) {
        notes.add(note);
        return this;
    }

    public AnInvoice with(PrecedingInvoice preceding) {
        precedingInvoices.add(preceding);
        return this;
    }

    public AnInvoice type(String code) {
        typeCode = code;
        return this;
    }

    public AnInvoice in(String code) {
        currency = CurrencyCode.of(code);
        return this;
    }

    public AnInvoice taxedIn(String code, String amount) {
        taxCurrency = code == null ? null : CurrencyCode.of(code);
        taxAmountInTaxCurrency = amount == null ? null : new BigDecimal(amount);
        return this;
    }

    public AnInvoice due(LocalDate date) {
        dueDate = date;
        return this;
    }

    public AnInvoice taxPoint(LocalDate date, String code) {
        taxPointDate = date;
        taxPointCode = code;
        return this;
    }

    public AnInvoice terms(String text) {
        paymentTerms = text;
        return this;
    }

    public AnInvoice from(Party party) {
        seller = party;
        return this;
    }

    public AnInvoice to(Party party) {
        buyer = party;
        return this;
    }

    public AnInvoice paidTo(Payee who) {
        payee = who;
        return this;
    }

    public AnInvoice representedBy(TaxRepresentative who) {
        taxRepresentative = who;
        return this;
    }

    public AnInvoice delivered(LocalDate date, Address where) {
        delivery = new Delivery(null, null, date, where);
        return this;
    }

    public AnInvoice delivered(Delivery how) {
        delivery = how;
        return this;
    }

    public AnInvoice period(LocalDate start, LocalDate end) {
        period = new Period(start, end);
        return this;
    }

    public AnInvoice paidBy(PaymentInstructions instructions) {
        payment = instructions;
        return this;
    }

    public AnInvoice prepaid(String amount) {
        prepaid = new BigDecimal(amount);
        return this;
    }

    public AnInvoice rounding(String amount) {
        rounding = new BigDecimal(amount);
        return this;
    }

    public Invoice build() {
        return new Invoice(
                typeCode,
                null,
                null,
                dueDate,
                taxPointDate,
                taxPointCode,
                currency,
                taxCurrency,
                taxAmountInTaxCurrency,
                References.NONE,
                precedingInvoices,
                notes,
                null,
                seller,
                buyer,
                payee,
                taxRepresentative,
                delivery,
                period,
                payment,
                paymentTerms,
                adjustments,
                exemptions,
                prepaid,
                rounding,
                attachments,
                lines);
    }
}
