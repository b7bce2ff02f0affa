import { OrganizationScreen } from "@/features/settings/screens/organization";

export default function Page() {
  return <OrganizationScreen />;
}
