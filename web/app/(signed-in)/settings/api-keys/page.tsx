import { ApiKeysScreen } from "@/features/settings/screens/api-keys";

export default function Page() {
  return <ApiKeysScreen />;
}
