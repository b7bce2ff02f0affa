import type { LucideIcon } from "lucide-react";
import type { Language } from "../i18n";
import type { Scope } from "../session";

/** A place or an action that the person can reach: in the sidebar, or by the command palette. */
export type Entry = {
  /** Stable; for keys and tests. */
  id: string;
  label: Record<Language, string>;
  href: string;
  icon: LucideIcon;
  /** Not offered to a role without it. */
  scope?: Scope;
  /** Further words that find it in the palette, in any language. */
  words?: string;
};

/** What a screen group adds to the shell. */
export type Navigation = {
  /** In the sidebar, in this order. */
  places: readonly Entry[];
  /** In the palette alone. */
  actions: readonly Entry[];
};
