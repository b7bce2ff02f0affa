import { Mails } from "lucide-react";
import type { Navigation } from "@/lib/navigation";
import { routes } from "@/lib/routes";

export const outboxNavigation: Navigation = {
  places: [
    {
      id: "outbox",
      label: { en: "Outbox", de: "Postausgang", fr: "Messages envoyés", es: "Bandeja de salida" },
      href: routes.outbox,
      icon: Mails,
      scope: "notify:read",
      words: "emails mail messages",
    },
  ],
  actions: [],
};
