package planted.einvoice;

import planted.storage.StorageThatServes;

/** Planted: a library that knows where invoices are kept. */
public record InvoiceThatStores(StorageThatServes store) {}
