import { DashboardScreen } from "@/features/dashboard/screens/dashboard";

export default function Page() {
  return <DashboardScreen />;
}
