"use client";

import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { LogOut, MoonStar, Languages } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { toast } from "@/components";
import { languageNames, languages, useLanguage, useMessages } from "@/lib/i18n";
import { signOut, useSession } from "@/lib/session";
import { themes, useTheme } from "@/lib/theme";
import { actions, places } from "../entries";
import { shellMessages } from "../messages";

/** Every place and action by name: Ctrl/⌘ K, type, Enter. */
export default function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useMessages(shellMessages);
  const { language, setLanguage } = useLanguage();
  const { setTheme } = useTheme();
  const { scopes } = useSession();
  const router = useRouter();
  const may = ({ scope }: { scope?: string }) => !scope || scopes.includes(scope);
  const run = (act: () => void) => () => {
    onOpenChange(false);
    act();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-enter bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed left-1/2 top-[12vh] z-50 w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 animate-enter overflow-hidden rounded-lg border border-line bg-raised shadow-raised outline-none"
        >
          <Dialog.Title className="sr-only">{t.palette}</Dialog.Title>
          <Command label={t.palette} loop>
            <Command.Input
              autoFocus
              placeholder={t.search}
              className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none placeholder:text-ink-soft"
            />
            <Command.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-6 text-center text-ink-soft">{t.nothing}</Command.Empty>
              <Group heading={t.go}>
                {places.filter(may).map((place) => (
                  <Item
                    key={place.id}
                    icon={<place.icon aria-hidden />}
                    words={[place.words ?? "", ...Object.values(place.label)]}
                    onSelect={run(() => {
                      router.push(place.href);
                    })}
                  >
                    {place.label[language]}
                  </Item>
                ))}
              </Group>
              <Group heading={t.do}>
                {actions.filter(may).map((action) => (
                  <Item
                    key={action.id}
                    icon={<action.icon aria-hidden />}
                    words={[action.words ?? "", ...Object.values(action.label)]}
                    onSelect={run(() => {
                      router.push(action.href);
                    })}
                  >
                    {action.label[language]}
                  </Item>
                ))}
                {themes.map((theme) => (
                  <Item
                    key={theme}
                    icon={<MoonStar aria-hidden />}
                    words={["theme", theme]}
                    onSelect={run(() => {
                      setTheme(theme);
                    })}
                  >
                    {`${t.theme}: ${t.themes[theme]}`}
                  </Item>
                ))}
                {languages
                  .filter((other) => other !== language)
                  .map((other) => (
                    <Item
                      key={other}
                      icon={<Languages aria-hidden />}
                      words={["language", other]}
                      onSelect={run(() => {
                        setLanguage(other);
                      })}
                    >
                      {`${t.language}: ${languageNames[other]}`}
                    </Item>
                  ))}
                <Item
                  icon={<LogOut aria-hidden />}
                  words={["logout"]}
                  onSelect={run(() => {
                    signOut().catch(() => toast.error(t.signOutFailed));
                  })}
                >
                  {t.signOut}
                </Item>
              </Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-soft"
    >
      {children}
    </Command.Group>
  );
}

function Item({
  icon,
  words,
  onSelect,
  children,
}: {
  icon: ReactNode;
  words: string[];
  onSelect: () => void;
  children: string;
}) {
  return (
    <Command.Item
      value={children}
      keywords={words}
      onSelect={onSelect}
      className="flex cursor-pointer items-center gap-3 rounded-md px-2.5 py-2 data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-ink [&_svg]:size-4 [&_svg]:shrink-0"
    >
      {icon}
      {children}
    </Command.Item>
  );
}
