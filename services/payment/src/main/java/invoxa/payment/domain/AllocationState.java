package invoxa.payment.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an allocation stands between the payment, which wants it, and the invoice, which decides on it. */
public enum AllocationState {
    /** Written down; the invoice is being asked. */
    REQUESTED,
    /** The invoice counts it. */
    APPLIED,
    /** The invoice is being asked to use the allocation's id up, so that nothing late can apply it. */
    TAKE_BACK_REQUESTED,
    /** The invoice would not have it; its money is free again. */
    REFUSED,
    /** The invoice no longer counts it; its money is free again. */
    TAKEN_BACK;

    @JsonCreator
    public static AllocationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the invoice has still to be asked something. */
    public boolean open() {
        return this == REQUESTED || this == TAKE_BACK_REQUESTED;
    }

    /** Whether its money cannot be used for anything else. */
    public boolean holds() {
        return this == REQUESTED || this == APPLIED || this == TAKE_BACK_REQUESTED;
    }
}
