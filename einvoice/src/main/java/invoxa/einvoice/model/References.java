package invoxa.einvoice.model;

import invoxa.einvoice.model.party.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What the document as a whole refers to.
 *
 * @param buyer BT-10, the buyer's own reference, such as a Leitweg-ID
 * @param project BT-11
 * @param contract BT-12
 * @param purchaseOrder BT-13
 * @param salesOrder BT-14
 * @param receivingAdvice BT-15
 * @param despatchAdvice BT-16
 * @param tenderOrLot BT-17
 * @param invoicedObject BT-18
 * @param buyerAccounting BT-19
 */
public record References(
        @Nullable String buyer,
        @Nullable String project,
        @Nullable String contract,
        @Nullable String purchaseOrder,
        @Nullable String salesOrder,
        @Nullable String receivingAdvice,
        @Nullable String despatchAdvice,
        @Nullable String tenderOrLot,
        @Nullable Identifier invoicedObject,
        @Nullable String buyerAccounting) {

    public static final References NONE = new References(null, null, null, null, null, null, null, null, null, null);
}
