import { SessionsScreen } from "@/features/settings/screens/sessions";

export default function Page() {
  return <SessionsScreen />;
}
