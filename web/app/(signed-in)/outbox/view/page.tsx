import { MessageScreen } from "@/features/outbox/screens/message";

export default function Page() {
  return <MessageScreen />;
}
