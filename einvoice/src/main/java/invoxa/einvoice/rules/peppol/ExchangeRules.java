package invoxa.einvoice.rules.peppol;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Totals.AllowanceChargeAmount;
import invoxa.einvoice.profile.ElectronicAddresses;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What both XRechnung and Peppol ask beyond EN 16931; both call the rules by Peppol's names. */
public final class ExchangeRules {

    private static final String RULE = "PEPPOL-EN16931-R";
    private static final BigDecimal SLACK = new BigDecimal("0.02");
    private static final Set<String> DIRECT_DEBITS = Set.of("49", "59");

    private final Profile profile;
    private final Invoice invoice;
    private final Findings findings;

    private ExchangeRules(Profile profile, Invoice invoice, Findings findings) {
        this.profile = profile;
        this.invoice = invoice;
        this.findings = findings;
    }

    public static void xrechnung(Invoice invoice, Totals totals, Findings findings) {
        new ExchangeRules(Profile.XRECHNUNG, invoice, findings).check(totals);
    }

    public static void peppol(Invoice invoice, Totals totals, Findings findings) {
        new ExchangeRules(Profile.PEPPOL, invoice, findings).check(totals);
    }

    private void check(Totals totals) {
        electronicAddresses();
        taxCurrency(totals);
        mandate();
        adjustments("", invoice.allowancesAndCharges(), totals.allowancesAndCharges());
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = invoice.lines().get(i);
            var pointer = "/lines/" + i;
            adjustments(
                    pointer, line.allowancesAndCharges(), totals.lines().get(i).allowancesAndCharges());
            price(pointer + "/price", line);
            period(pointer + "/period", line);
        }
    }

    private void electronicAddresses() {
        boolean peppol = profile == Profile.PEPPOL;
        if (ElectronicAddresses.reachable(invoice.buyer(), profile).isEmpty()) {
            add("/buyer/electronicAddresses", "010", peppol ? "peppol.buyerAddress" : "exchange.buyerAddress");
        }
        if (ElectronicAddresses.reachable(invoice.seller(), profile).isEmpty()) {
            add("/seller/electronicAddresses", "020", peppol ? "peppol.sellerAddress" : "exchange.sellerAddress");
        }
    }

    private void taxCurrency(Totals totals) {
        if (invoice.taxCurrency() == null) {
            return;
        }
        if (invoice.taxCurrency().equals(invoice.currency())) {
            add("/taxCurrency", "005", "exchange.taxCurrency");
        }
        var other = invoice.taxAmountInTaxCurrency();
        if (other != null && other.signum() * totals.tax().signum() < 0) {
            add("/taxAmountInTaxCurrency", "055", "exchange.taxSign");
        }
    }

    private void mandate() {
        var payment = invoice.payment();
        if (payment == null || !DIRECT_DEBITS.contains(payment.meansCode())) {
            return;
        }
        if (payment.directDebit() == null || Texts.missing(payment.directDebit().mandate())) {
            add("/payment/directDebit/mandate", "061", "exchange.mandate");
        }
    }

    private void adjustments(String pointer, List<AllowanceCharge> given, List<AllowanceChargeAmount> made) {
        for (int i = 0; i < given.size(); i++) {
            adjustment(pointer + "/allowancesAndCharges/" + i, given.get(i), made.get(i));
        }
    }

    private void adjustment(String pointer, AllowanceCharge given, AllowanceChargeAmount made) {
        var percentage = given.percentage();
        var base = made.baseAmount();
        if (percentage != null && base == null) {
            add(pointer + "/baseAmount", "041", "exchange.base");
        } else if (percentage == null && base != null) {
            add(pointer + "/percentage", "042", "exchange.percentage");
        } else if (percentage != null
                && base != null
                && percentage.of(base).subtract(made.amount()).abs().compareTo(SLACK) > 0) {
            add(pointer + "/amount", "040", "exchange.share");
        }
    }

    private void price(String pointer, Line line) {
        Price price = line.price();
        if (price.gross() != null
                && price.discount() != null
                && price.gross().subtract(price.discount()).compareTo(price.net()) != 0) {
            add(pointer + "/net", "046", "exchange.netPrice");
        }
        if (price.baseQuantity() != null
                && price.baseUnit() != null
                && !price.baseUnit().equals(line.unit())) {
            add(pointer + "/baseUnit", "130", "exchange.baseUnit");
        }
    }

    private void period(String pointer, Line line) {
        var whole = invoice.period();
        var part = line.period();
        if (whole == null || part == null) {
            return;
        }
        if (whole.start() != null && part.start() != null && part.start().isBefore(whole.start())) {
            add(pointer + "/start", "110", "exchange.periodStart");
        }
        if (whole.end() != null && part.end() != null && part.end().isAfter(whole.end())) {
            add(pointer + "/end", "111", "exchange.periodEnd");
        }
    }

    private void add(String pointer, String number, String sentence) {
        findings.add(pointer, RULE + number, sentence);
    }
}
