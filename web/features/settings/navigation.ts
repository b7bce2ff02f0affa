import { Hash, KeyRound, MailPlus, Percent, Settings, ShieldCheck, UsersRound } from "lucide-react";
import type { Navigation } from "@/lib/navigation";
import { routes } from "@/lib/routes";

export const settingsNavigation: Navigation = {
  places: [
    {
      id: "settings",
      label: { en: "Settings", de: "Einstellungen", fr: "Réglages", es: "Ajustes" },
      href: routes.settings,
      icon: Settings,
      words: "organization profile logo bank",
    },
  ],
  actions: [
    {
      id: "members",
      label: { en: "Members and roles", de: "Mitglieder und Rollen", fr: "Membres et rôles", es: "Miembros y roles" },
      href: routes.settingsOf("members"),
      icon: UsersRound,
      scope: "members:read",
      words: "invite",
    },
    {
      id: "numbers",
      label: { en: "Invoice numbers", de: "Rechnungsnummern", fr: "Numéros de facture", es: "Números de factura" },
      href: routes.settingsOf("numbers"),
      icon: Hash,
      scope: "invoices:read",
      words: "series",
    },
    {
      id: "taxes",
      label: { en: "VAT rates", de: "Steuersätze", fr: "Taux de TVA", es: "Tipos de IVA" },
      href: routes.settingsOf("taxes"),
      icon: Percent,
      scope: "invoices:read",
      words: "tax vat rates",
    },
    {
      id: "emails",
      label: { en: "E-mail texts", de: "E-Mail-Texte", fr: "Textes des e-mails", es: "Textos de correo" },
      href: routes.settingsOf("emails"),
      icon: MailPlus,
      scope: "notify:read",
      words: "template letter subject wording",
    },
    {
      id: "api-keys",
      label: { en: "API keys", de: "API-Schlüssel", fr: "Clés d’API", es: "Claves de API" },
      href: routes.settingsOf("api-keys"),
      icon: KeyRound,
      scope: "apikeys:read",
    },
    {
      id: "sessions",
      label: {
        en: "Password and sessions",
        de: "Passwort und Sitzungen",
        fr: "Mot de passe et sessions",
        es: "Contraseña y sesiones",
      },
      href: routes.settingsOf("sessions"),
      icon: ShieldCheck,
    },
  ],
};
