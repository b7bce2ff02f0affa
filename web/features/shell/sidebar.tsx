"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/lib/cn";
import { useLanguage, useMessages } from "@/lib/i18n";
import { useSession } from "@/lib/session";
import { places } from "./entries";
import { shellMessages } from "./messages";

/** The places that the person's role may see. */
export function Sidebar({ onGo }: { onGo?: () => void }) {
  const t = useMessages(shellMessages);
  const { language } = useLanguage();
  const { scopes } = useSession();
  const pathname = usePathname();
  return (
    <nav aria-label={t.navigation}>
      <ul className="flex flex-col gap-0.5">
        {places
          .filter((place) => !place.scope || scopes.includes(place.scope))
          .map((place) => {
            const here =
              place.href === "/" ? pathname === "/" : pathname === place.href || pathname.startsWith(`${place.href}/`);
            return (
              <li key={place.id}>
                <Link
                  href={place.href}
                  aria-current={here ? "page" : undefined}
                  onClick={onGo}
                  className={cn(
                    "flex h-8 items-center gap-2.5 rounded-md px-2.5 font-medium text-ink-soft hover:bg-sunken hover:text-ink",
                    here && "bg-accent-soft text-accent-ink hover:bg-accent-soft hover:text-accent-ink",
                  )}
                >
                  <place.icon className="size-4 shrink-0" aria-hidden />
                  {place.label[language]}
                </Link>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
