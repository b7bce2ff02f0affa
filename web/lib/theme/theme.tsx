"use client";

import { useCallback, useSyncExternalStore } from "react";
import { KEY } from "./script";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const listeners = new Set<() => void>();

function chosen(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

function show(): void {
  const theme = chosen();
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  const heard = () => {
    show();
    listener();
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  listeners.add(heard);
  system.addEventListener("change", heard);
  window.addEventListener("storage", heard);
  return () => {
    listeners.delete(heard);
    system.removeEventListener("change", heard);
    window.removeEventListener("storage", heard);
  };
}

/** The chosen theme; follows the system and the other tabs while it is used. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore(subscribe, chosen, () => "system" as const);
  const setTheme = useCallback((next: Theme) => {
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // storage is blocked: the system decides
    }
    listeners.forEach((listener) => {
      listener();
    });
  }, []);
  return { theme, setTheme };
}
