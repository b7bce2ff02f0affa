import { InvoiceListScreen } from "@/features/invoices/screens/invoice-list";

export default function Page() {
  return <InvoiceListScreen kind="invoice" />;
}
