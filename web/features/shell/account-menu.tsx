"use client";

import { ChevronsUpDown, LogOut } from "lucide-react";
import { ChoiceMenu, Button, Menu, toast } from "@/components";
import { languageNames, languages, useLanguage, useMessages } from "@/lib/i18n";
import { signOut, useSession } from "@/lib/session";
import { themes, useTheme } from "@/lib/theme";
import { shellMessages } from "./messages";
import { useOrganizations } from "./organizations";

/** Who is signed in, for which organization; theme and language. */
export function AccountMenu() {
  const t = useMessages(shellMessages);
  const { user } = useSession();
  const { language, setLanguage } = useLanguage();
  const { theme, setTheme } = useTheme();
  const { current, others, switchTo } = useOrganizations();
  const leave = () => {
    signOut().catch(() => toast.error(t.signOutFailed));
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex gap-1">
        <ChoiceMenu
          align="start"
          label={t.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: t.themes[value] }))}
          onChange={setTheme}
          trigger={
            <Button look="quiet" size="sm" aria-label={`${t.theme}: ${t.themes[theme]}`}>
              {t.theme}
            </Button>
          }
        />
        <ChoiceMenu
          align="start"
          label={t.language}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={setLanguage}
          trigger={
            <Button look="quiet" size="sm" aria-label={`${t.language}: ${languageNames[language]}`}>
              {languageNames[language]}
            </Button>
          }
        />
      </div>
      <Menu
        align="start"
        items={[
          others.map(({ id, name }) => ({
            label: t.switchTo(name),
            run: () => {
              switchTo(id);
            },
          })),
          [{ label: t.signOut, icon: <LogOut aria-hidden />, run: leave }],
        ]}
        trigger={
          <button
            type="button"
            aria-label={`${t.account}: ${user.name}`}
            className="flex w-full items-center gap-2.5 rounded-md border border-line bg-surface px-3 py-2 text-left hover:bg-sunken"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{current}</span>
              <span className="block truncate text-sm text-ink-soft">{user.name}</span>
            </span>
            <ChevronsUpDown className="size-4 shrink-0 text-ink-soft" aria-hidden />
          </button>
        }
      />
    </div>
  );
}
