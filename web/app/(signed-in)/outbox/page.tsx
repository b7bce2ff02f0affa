import { OutboxScreen } from "@/features/outbox/screens/outbox";

export default function Page() {
  return <OutboxScreen />;
}
