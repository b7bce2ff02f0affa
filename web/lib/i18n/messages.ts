import type { Language } from "./language";

/** A text, or a function that makes one of what it is about. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any arguments: each message has its own
export type Message = string | ((...about: any[]) => string);
export type MessageTree = { [key: string]: Message | MessageTree };

/** The same texts in another language: same keys, same arguments. A missing one does not compile. */
export type Translation<T extends MessageTree> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...about: infer A) => string
      ? (...about: A) => string
      : T[K] extends MessageTree
        ? Translation<T[K]>
        : never;
};

export type Messages<T extends MessageTree> = { en: T } & Record<Exclude<Language, "en">, Translation<T>>;

/** The words of one feature. English says which there are. */
export function defineMessages<const T extends MessageTree>(messages: Messages<T>): Record<Language, Translation<T>> {
  return messages as unknown as Record<Language, Translation<T>>;
}

const rules: Partial<Record<Language, Intl.PluralRules>> = {};

export type Forms = { one: string; other: string; many?: string };

/** The form that this number takes by the language's rule. */
export function formFor(language: Language, count: number, forms: Forms): string {
  const rule = (rules[language] ??= new Intl.PluralRules(language)).select(count);
  return rule === "one" ? forms.one : rule === "many" ? (forms.many ?? forms.other) : forms.other;
}

/** `1 client`, `2 clients`: picks the form by the language's rule and puts the number in place of `#`. */
export function plural(language: Language, count: number, forms: Forms): string {
  return formFor(language, count, forms).replace("#", new Intl.NumberFormat(language).format(count));
}
