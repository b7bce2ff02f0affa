import { defineMessages } from "@/lib/i18n";

export const settingsMessages = defineMessages({
  en: {
    title: "Settings",
    parts: {
      organization: "Organization",
      members: "Members",
      numbers: "Numbers",
      taxes: "VAT rates",
      emails: "E-mail texts",
      "api-keys": "API keys",
      sessions: "Password and sessions",
    },
  },
  de: {
    title: "Einstellungen",
    parts: {
      organization: "Organisation",
      members: "Mitglieder",
      numbers: "Nummern",
      taxes: "Steuersätze",
      emails: "E-Mail-Texte",
      "api-keys": "API-Schlüssel",
      sessions: "Passwort und Sitzungen",
    },
  },
  fr: {
    title: "Réglages",
    parts: {
      organization: "Organisation",
      members: "Membres",
      numbers: "Numéros",
      taxes: "Taux de TVA",
      emails: "Textes des e-mails",
      "api-keys": "Clés d’API",
      sessions: "Mot de passe et sessions",
    },
  },
  es: {
    title: "Ajustes",
    parts: {
      organization: "Organización",
      members: "Miembros",
      numbers: "Números",
      taxes: "Tipos de IVA",
      emails: "Textos de correo",
      "api-keys": "Claves de API",
      sessions: "Contraseña y sesiones",
    },
  },
});
