import { PublicInvoiceScreen } from "@/features/public/screens/public-invoice";

export default function Page() {
  return <PublicInvoiceScreen />;
}
