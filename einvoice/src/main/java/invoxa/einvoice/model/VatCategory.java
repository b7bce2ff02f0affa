package invoxa.einvoice.model;

/** The VAT category of an amount: the codes of UNTDID 5305 that EN 16931 uses (BT-95, BT-102, BT-118, BT-151). */
public enum VatCategory {
    /** Standard rate, reduced rates too. */
    S,
    /** Zero rated. */
    Z,
    /** Exempt. */
    E,
    /** Reverse charge: the buyer accounts for it. */
    AE,
    /** Supply to another EU state, exempt. */
    K,
    /** Export out of the EU. */
    G,
    /** Not subject to VAT. */
    O,
    /** Canary Islands: IGIC. */
    L,
    /** Ceuta and Melilla: IPSI. */
    M;

    /** Whether a tax is calculated at all; the other categories have none, and have a rate of 0 or no rate. */
    public boolean taxed() {
        return this == S || this == L || this == M;
    }

    /** Whether a row of the VAT breakdown in this category must say why no tax is due (BT-120 or BT-121). */
    public boolean needsReason() {
        return switch (this) {
            case E, AE, K, G, O -> true;
            case S, Z, L, M -> false;
        };
    }

    /** How EN 16931 calls the rules of this category: AE for BR-AE-01, IC for BR-IC-01 (category K). */
    public String ruleName() {
        return switch (this) {
            case S, Z, E, AE, G, O -> name();
            case K -> "IC";
            case L -> "IG";
            case M -> "IP";
        };
    }
}
