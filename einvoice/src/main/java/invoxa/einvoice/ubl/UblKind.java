package invoxa.einvoice.ubl;

/** The two documents of UBL, and what is named differently in them. */
enum UblKind {
    INVOICE("cbc:InvoiceTypeCode", "cac:InvoiceLine", "cbc:InvoicedQuantity"),
    CREDIT_NOTE("cbc:CreditNoteTypeCode", "cac:CreditNoteLine", "cbc:CreditedQuantity");

    final String typeCode;
    final String line;
    final String quantity;

    UblKind(String typeCode, String line, String quantity) {
        this.typeCode = typeCode;
        this.line = line;
        this.quantity = quantity;
    }
}
