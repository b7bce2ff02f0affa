package invoxa.einvoice.model;

import invoxa.einvoice.model.party.Identifier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BG-25: one line.
 *
 * @param id BT-126; null to have lines numbered from 1
 * @param note BT-127
 * @param invoicedObject BT-128
 * @param quantity BT-129; may be negative, for what is taken back
 * @param unit BT-130, UN/ECE Recommendation 20 or 21, such as C62 (one) or HUR (hour)
 * @param orderLine BT-132
 * @param buyerAccounting BT-133
 * @param period BG-26
 * @param price BG-29
 * @param allowancesAndCharges BG-27 and BG-28
 * @param vat BG-30
 * @param item BG-31
 */
public record Line(
        @Nullable String id,
        @Nullable String note,
        @Nullable Identifier invoicedObject,
        BigDecimal quantity,
        String unit,
        @Nullable String orderLine,
        @Nullable String buyerAccounting,
        @Nullable Period period,
        Price price,
        List<AllowanceCharge> allowancesAndCharges,
        Vat vat,
        Item item) {

    public Line {
        allowancesAndCharges = allowancesAndCharges == null ? List.of() : List.copyOf(allowancesAndCharges);
    }

    /** The same line at another price, with other allowances and charges. */
    public Line with(Price otherPrice, List<AllowanceCharge> otherAllowancesAndCharges) {
        return new Line(
                id,
                note,
                invoicedObject,
                quantity,
                unit,
                orderLine,
                buyerAccounting,
                period,
                otherPrice,
                otherAllowancesAndCharges,
                vat,
                item);
    }
}
