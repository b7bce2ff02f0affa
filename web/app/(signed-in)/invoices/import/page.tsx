import { InvoiceImportScreen } from "@/features/invoices/screens/invoice-import";

export default function Page() {
  return <InvoiceImportScreen />;
}
