import { MembersScreen } from "@/features/settings/screens/members";

export default function Page() {
  return <MembersScreen />;
}
