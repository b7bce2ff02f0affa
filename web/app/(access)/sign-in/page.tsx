import { SignInScreen } from "@/features/access/screens/sign-in";

export default function Page() {
  return <SignInScreen />;
}
