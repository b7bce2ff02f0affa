import { TaxRatesScreen } from "@/features/settings/screens/tax-rates";

export default function Page() {
  return <TaxRatesScreen />;
}
