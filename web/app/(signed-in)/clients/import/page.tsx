import { ImportClientsScreen } from "@/features/clients/screens/import-clients";

export default function Page() {
  return <ImportClientsScreen />;
}
