import { EmailTextsScreen } from "@/features/settings/screens/email-texts";

export default function Page() {
  return <EmailTextsScreen />;
}
