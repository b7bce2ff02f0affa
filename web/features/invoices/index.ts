export { invoicesNavigation } from "./navigation";
export { INVOICES, type Invoice, type InvoiceRow, type InvoiceState } from "./invoice";
export { StateBadge } from "./state-badge";
export { DocumentText } from "./page/document";
export { DueText } from "./due-text";
export {
  RATED,
  REASONED,
  type TaxRate,
  useSaveTaxRates,
  useTaxRates,
  useVatCategoryNames,
  type VatCategory,
} from "./tax-rates";
