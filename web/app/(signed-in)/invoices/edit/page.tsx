import { InvoiceEditorScreen } from "@/features/invoices/screens/invoice-editor";

export default function Page() {
  return <InvoiceEditorScreen />;
}
