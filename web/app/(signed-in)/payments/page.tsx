import { PaymentListScreen } from "@/features/payments/screens/payment-list";

export default function Page() {
  return <PaymentListScreen />;
}
