import { VerifyEmailScreen } from "@/features/access/screens/verify-email";

export default function Page() {
  return <VerifyEmailScreen />;
}
