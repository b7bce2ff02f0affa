import { ClientScreen } from "@/features/clients/screens/client";

export default function Page() {
  return <ClientScreen />;
}
