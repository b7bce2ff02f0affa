import { ChartColumn } from "lucide-react";
import type { Navigation } from "@/lib/navigation";
import { routes } from "@/lib/routes";

export const reportsNavigation: Navigation = {
  places: [
    {
      id: "reports",
      label: { en: "Reports", de: "Berichte", fr: "Rapports", es: "Informes" },
      href: routes.reports,
      icon: ChartColumn,
      scope: "invoices:read",
      words: "revenue vat ageing tax csv",
    },
  ],
  actions: [],
};
