import { LayoutDashboard } from "lucide-react";
import type { Navigation } from "@/lib/navigation";
import { routes } from "@/lib/routes";

export const dashboardNavigation: Navigation = {
  places: [
    {
      id: "dashboard",
      label: { en: "Overview", de: "Übersicht", fr: "Vue d’ensemble", es: "Resumen" },
      href: routes.dashboard,
      icon: LayoutDashboard,
      words: "home dashboard",
    },
  ],
  actions: [],
};
