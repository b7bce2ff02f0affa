import { Users } from "lucide-react";
import type { Navigation } from "@/lib/navigation";
import { routes } from "@/lib/routes";

export const clientsNavigation: Navigation = {
  places: [
    {
      id: "clients",
      label: { en: "Clients", de: "Kunden", fr: "Clients", es: "Clientes" },
      href: routes.clients,
      icon: Users,
      scope: "clients:read",
      words: "customers",
    },
  ],
  actions: [],
};
