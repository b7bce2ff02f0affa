import { InvitationScreen } from "@/features/access/screens/invitation";

export default function Page() {
  return <InvitationScreen />;
}
