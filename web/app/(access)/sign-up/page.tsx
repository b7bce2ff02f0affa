import { SignUpScreen } from "@/features/access/screens/sign-up";

export default function Page() {
  return <SignUpScreen />;
}
