import { ResetPasswordScreen } from "@/features/access/screens/reset-password";

export default function Page() {
  return <ResetPasswordScreen />;
}
