package invoxa.einvoice.xml;

import invoxa.einvoice.model.AllowanceCharge.Kind;

/** What the indicator of an allowance or charge says, and which rule asks for its amount. */
public final class Indicators {

    private Indicators() {}

    public static Kind kind(String indicator) {
        return switch (indicator) {
            case "true", "1" -> Kind.CHARGE;
            case "false", "0" -> Kind.ALLOWANCE;
            default ->
                throw new IllegalArgumentException(
                        "'" + Decimals.shortened(indicator) + "' is neither true (a charge) nor false (an allowance).");
        };
    }

    public static String amountRule(Kind kind, boolean document) {
        return switch (kind) {
            case ALLOWANCE -> document ? "BR-31" : "BR-41";
            case CHARGE -> document ? "BR-36" : "BR-43";
        };
    }
}
