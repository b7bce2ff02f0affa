import { HandCoins, Landmark } from "lucide-react";
import type { Navigation } from "@/lib/navigation";
import { routes } from "@/lib/routes";

export const paymentsNavigation: Navigation = {
  places: [
    {
      id: "payments",
      label: { en: "Payments", de: "Zahlungen", fr: "Paiements", es: "Pagos" },
      href: routes.payments,
      icon: Landmark,
      scope: "payments:read",
      words: "money received bank",
    },
  ],
  actions: [
    {
      id: "new-payment",
      label: { en: "Record a payment", de: "Zahlung erfassen", fr: "Enregistrer un paiement", es: "Registrar un pago" },
      href: routes.newPayment,
      icon: HandCoins,
      scope: "payments:write",
    },
  ],
};
