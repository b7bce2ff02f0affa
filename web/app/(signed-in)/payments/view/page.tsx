import { PaymentScreen } from "@/features/payments/screens/payment";

export default function Page() {
  return <PaymentScreen />;
}
