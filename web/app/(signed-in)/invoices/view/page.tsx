import { InvoiceViewScreen } from "@/features/invoices/screens/invoice-view";

export default function Page() {
  return <InvoiceViewScreen />;
}
