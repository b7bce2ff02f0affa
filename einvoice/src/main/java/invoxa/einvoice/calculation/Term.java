package invoxa.einvoice.calculation;

/**
 * The numbers that a calculation reads and makes: what EN 16931 calls each, and where it stands in the JSON of the
 * invoice or of its totals ({@code %d} for the index of a line, of an allowance or charge, of a row).
 */
enum Term {
    QUANTITY("BT-129", "quantity", "/lines/%d/quantity"),
    PRICE("BT-146", "net price", "/lines/%d/price/net"),
    PRICE_BASE("BT-149", "price base quantity", "/lines/%d/price/baseQuantity"),
    LINE_GROSS("BT-131", "line amount before allowances and charges", "/lines/%d/gross"),
    LINE_NET("BT-131", "line net amount", "/lines/%d/net"),

    LINE_ALLOWANCE("BT-136", "line allowance", "/lines/%d/allowancesAndCharges/%d/amount"),
    LINE_ALLOWANCE_BASE("BT-137", "line allowance base", "/lines/%d/allowancesAndCharges/%d/baseAmount"),
    LINE_ALLOWANCE_RATE("BT-138", "line allowance percentage", "/lines/%d/allowancesAndCharges/%d/percentage"),
    LINE_CHARGE("BT-141", "line charge", "/lines/%d/allowancesAndCharges/%d/amount"),
    LINE_CHARGE_BASE("BT-142", "line charge base", "/lines/%d/allowancesAndCharges/%d/baseAmount"),
    LINE_CHARGE_RATE("BT-143", "line charge percentage", "/lines/%d/allowancesAndCharges/%d/percentage"),

    ALLOWANCE("BT-92", "document allowance", "/allowancesAndCharges/%d/amount"),
    ALLOWANCE_BASE("BT-93", "document allowance base", "/allowancesAndCharges/%d/baseAmount"),
    ALLOWANCE_RATE("BT-94", "document allowance percentage", "/allowancesAndCharges/%d/percentage"),
    CHARGE("BT-99", "document charge", "/allowancesAndCharges/%d/amount"),
    CHARGE_BASE("BT-100", "document charge base", "/allowancesAndCharges/%d/baseAmount"),
    CHARGE_RATE("BT-101", "document charge percentage", "/allowancesAndCharges/%d/percentage"),

    LINE_TOTAL("BT-106", "sum of line net amounts", "/lineTotal"),
    ALLOWANCE_TOTAL("BT-107", "sum of document allowances", "/allowanceTotal"),
    CHARGE_TOTAL("BT-108", "sum of document charges", "/chargeTotal"),
    TAX_EXCLUSIVE("BT-109", "total without VAT", "/taxExclusive"),
    TAX("BT-110", "total VAT", "/tax"),
    TAX_INCLUSIVE("BT-112", "total with VAT", "/taxInclusive"),
    GIVEN_PREPAID("BT-113", "prepaid amount", "/prepaidAmount"),
    PREPAID("BT-113", "prepaid amount", "/prepaid"),
    GIVEN_ROUNDING("BT-114", "rounding amount", "/roundingAmount"),
    ROUNDING("BT-114", "rounding amount", "/rounding"),
    PAYABLE("BT-115", "amount due", "/payable"),

    TAXABLE("BT-116", "VAT taxable amount", "/vatBreakdown/%d/taxable"),
    VAT_AMOUNT("BT-117", "VAT amount", "/vatBreakdown/%d/tax"),
    VAT_RATE("BT-119", "VAT rate", "/vatBreakdown/%d/rate");

    final String businessTerm;
    final String label;
    final String pointer;

    Term(String businessTerm, String label, String pointer) {
        this.businessTerm = businessTerm;
        this.label = label;
        this.pointer = pointer;
    }
}
