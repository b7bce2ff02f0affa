import { EditClientScreen } from "@/features/clients/screens/edit-client";

export default function Page() {
  return <EditClientScreen />;
}
