import { NumbersScreen } from "@/features/settings/screens/numbers";

export default function Page() {
  return <NumbersScreen />;
}
