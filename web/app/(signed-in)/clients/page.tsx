import { ClientListScreen } from "@/features/clients/screens/client-list";

export default function Page() {
  return <ClientListScreen />;
}
