export { formatsOf, type Formats } from "./formats";
export { isLanguage, languageNames, languages, type Language } from "./language";
export { defineMessages, formFor, type Forms, plural } from "./messages";
export { LanguageProvider, useFormats, useLanguage, useMessages } from "./provider";
