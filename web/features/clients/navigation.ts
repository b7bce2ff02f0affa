import { UserPlus, Users } from "lucide-react";
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
  actions: [
    {
      id: "new-client",
      label: { en: "New client", de: "Neuer Kunde", fr: "Nouveau client", es: "Nuevo cliente" },
      href: routes.newClient,
      icon: UserPlus,
      scope: "clients:write",
    },
    {
      id: "import-clients",
      label: { en: "Import clients", de: "Kunden einlesen", fr: "Importer des clients", es: "Importar clientes" },
      href: routes.importClients,
      icon: Users,
      scope: "clients:write",
      words: "csv",
    },
  ],
};
