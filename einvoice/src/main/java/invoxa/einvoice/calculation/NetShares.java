package invoxa.einvoice.calculation;

import static java.util.Comparator.comparing;

import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Vat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What each line comes to without VAT, such that all under one rate come to the net amount nearest to their gross sum:
 * each is rounded, and the cents that are then over or missing go to the lines that were rounded off the most.
 */
final class NetShares {

    private static final int GUARD_DECIMALS = 12;

    private final Invoice entered;
    private final Totals gross;
    private final int decimals;
    private final List<BigDecimal> nets = new ArrayList<>();

    private NetShares(Invoice entered, Totals gross) {
        this.entered = entered;
        this.gross = gross;
        this.decimals = entered.currency().exponent();
    }

    /** @param gross what the invoice comes to with its prices as entered */
    static List<BigDecimal> of(Invoice entered, Totals gross) {
        return new NetShares(entered, gross).shares();
    }

    private List<BigDecimal> shares() {
        var linesByVat = new TreeMap<Vat, List<Integer>>(VatGroups.ORDER);
        for (int i = 0; i < entered.lines().size(); i++) {
            var vat = entered.lines().get(i).vat();
            nets.add(Inclusion.of(vat).without(grossOf(i), decimals));
            linesByVat.computeIfAbsent(vat, group -> new ArrayList<>()).add(i);
        }
        linesByVat.forEach(this::spread);
        return nets;
    }

    private void spread(Vat vat, List<Integer> lines) {
        var inclusion = Inclusion.of(vat);
        var target = BigDecimal.ZERO;
        var reached = BigDecimal.ZERO;
        for (int i : lines) {
            target = target.add(grossOf(i));
            reached = reached.add(nets.get(i));
        }
        for (int i = 0; i < entered.allowancesAndCharges().size(); i++) {
            var given = entered.allowancesAndCharges().get(i);
            if (vat.equals(given.vat())) {
                var amount = gross.allowancesAndCharges().get(i).amount();
                var signed = given.kind() == Kind.CHARGE ? amount : amount.negate();
                target = target.add(signed);
                reached = reached.add(inclusion.without(signed, decimals));
            }
        }
        give(inclusion.without(target, decimals).subtract(reached), lines, inclusion);
    }

    /** Cent by cent to the lines, first to those that were rounded the other way the most. */
    private void give(BigDecimal missing, List<Integer> lines, Inclusion vat) {
        var sign = BigDecimal.valueOf(missing.signum());
        var cent = sign.movePointLeft(decimals);
        int cents = missing.movePointRight(decimals).abs().intValueExact();
        lines.stream()
                .filter(i -> entered.lines().get(i).quantity().signum() != 0)
                .sorted(comparing((Integer i) -> roundedOff(i, vat).multiply(sign))
                        .reversed())
                .limit(cents)
                .forEach(i -> nets.set(i, nets.get(i).add(cent)));
    }

    private BigDecimal roundedOff(int i, Inclusion vat) {
        return vat.without(grossOf(i), GUARD_DECIMALS).subtract(nets.get(i));
    }

    private BigDecimal grossOf(int i) {
        return gross.lines().get(i).net();
    }
}
