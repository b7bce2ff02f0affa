import { ForgotPasswordScreen } from "@/features/access/screens/forgot-password";

export default function Page() {
  return <ForgotPasswordScreen />;
}
