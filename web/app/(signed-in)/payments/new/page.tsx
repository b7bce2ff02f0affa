import { NewPaymentScreen } from "@/features/payments/screens/new-payment";

export default function Page() {
  return <NewPaymentScreen />;
}
