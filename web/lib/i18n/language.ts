/** The languages of the UI; the same as those of documents and mails. */
export const languages = ["en", "de", "fr", "es"] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words. */
export const languageNames: Record<Language, string> = { en: "English", de: "Deutsch", fr: "Français", es: "Español" };

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

const KEY = "invoxa.language";

/** What was chosen in this browser, else the first of the browser's languages that there is, else English. */
export function preferredLanguage(): Language {
  if (typeof navigator === "undefined") return "en";
  const chosen = read();
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // storage is blocked: the choice lasts as long as the page
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The locale for numbers and dates: the browser's variant of the language where there is one, such as de-AT. */
export function localeOf(language: Language): string {
  const usual = { en: "en-GB", de: "de-DE", fr: "fr-FR", es: "es-ES" }[language];
  if (typeof navigator === "undefined") return usual;
  return navigator.languages.find((tag) => tag.length > 2 && tag.startsWith(`${language}-`)) ?? usual;
}
