import { NewClientScreen } from "@/features/clients/screens/edit-client";

export default function Page() {
  return <NewClientScreen />;
}
