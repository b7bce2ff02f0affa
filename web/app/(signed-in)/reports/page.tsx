import { ReportsScreen } from "@/features/reports/screens/reports";

export default function Page() {
  return <ReportsScreen />;
}
