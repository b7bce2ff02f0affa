"use client";

import { Menu as MenuIcon, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { ErrorState, IconButton } from "@/components";
import { AddressNotVerified, prepareSessionOver, SessionOver, Wordmark } from "@/features/access";
import { ProblemError } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { begin, useSessionState } from "@/lib/session";
import { AccountMenu } from "./account-menu";
import { BootSkeleton } from "./boot-skeleton";
import { shellMessages } from "./messages";
import { Offline } from "./offline";
import { Sidebar } from "./sidebar";

const placesSheet = () => import("./places-sheet");
const palette = () => import("./palette/palette");
const PlacesSheet = lazy(placesSheet);
const Palette = lazy(palette);

/** Around every screen of somebody who is signed in. Whoever is not is asked to, and comes back here after. */
export function Shell({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const router = useRouter();
  useEffect(() => {
    if (state.status === "signed-out") {
      const here = window.location.pathname.replace(/^\/app\/?/, "/") + window.location.search;
      router.replace(here === "/" ? routes.signIn : `${routes.signIn}?then=${encodeURIComponent(here)}`);
    }
  }, [state.status, router]);
  if (state.status === "unreachable") {
    return (
      <main className="py-16">
        <ErrorState
          error={new ProblemError({ status: 0 })}
          retry={() => {
            begin().catch(() => undefined);
          }}
        />
      </main>
    );
  }
  if (state.status === "starting" || state.status === "signed-out") return <BootSkeleton />;
  // another person or organization: nothing of the one before stays on the screen
  return (
    <Frame key={`${state.session.user.id} ${state.session.organization}`} expired={state.status === "expired"}>
      {children}
    </Frame>
  );
}

function Frame({ expired, children }: { expired: boolean; children: ReactNode }) {
  const t = useMessages(shellMessages);
  // fetched when they are opened for the first time
  const [menu, setMenu] = useState<"never" | "open" | "closed">("never");
  const [paletteIs, setPalette] = useState<"never" | "open" | "closed">("never");

  useEffect(() => {
    // after the page itself: what opens at a key press is then there, also when the line is not
    const soon = setTimeout(() => {
      Promise.all([palette(), placesSheet(), prepareSessionOver()]).catch(() => undefined);
    }, 5_000);
    return () => {
      clearTimeout(soon);
    };
  }, []);

  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        setPalette((now) => (now === "open" ? "closed" : "open"));
      }
    };
    window.addEventListener("keydown", heard);
    return () => {
      window.removeEventListener("keydown", heard);
    };
  }, []);

  const searchButton = (
    <button
      type="button"
      className="flex h-8 w-full items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-sm text-ink-soft hover:bg-sunken"
      onClick={() => {
        setPalette("open");
      }}
    >
      <Search className="size-4" aria-hidden />
      <span className="flex-1 truncate text-left">{t.search}</span>
      <kbd className="font-sans text-xs">{isMac() ? "⌘ K" : "Ctrl K"}</kbd>
    </button>
  );

  return (
    <div className="lg:grid lg:grid-cols-[232px_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only rounded-md bg-raised shadow-raised focus:not-sr-only focus:px-4 focus:py-2 focus:fixed focus:left-3 focus:top-3 focus:z-50"
      >
        {t.skip}
      </a>
      <aside className="hidden border-r border-line lg:block">
        <div className="sticky top-0 flex h-dvh flex-col gap-5 overflow-y-auto px-3 py-5">
          <div className="px-2.5">
            <Wordmark />
          </div>
          {searchButton}
          <Sidebar />
          <div className="mt-auto">
            <AccountMenu />
          </div>
        </div>
      </aside>
      <header className="sticky top-0 z-30 flex h-13 items-center gap-2 border-b border-line bg-canvas px-3 lg:hidden">
        <IconButton
          label={t.menu}
          onClick={() => {
            setMenu("open");
          }}
        >
          <MenuIcon className="size-5" aria-hidden />
        </IconButton>
        <span className="flex-1">
          <Wordmark />
        </span>
        <IconButton
          label={t.palette}
          onClick={() => {
            setPalette("open");
          }}
        >
          <Search className="size-5" aria-hidden />
        </IconButton>
      </header>
      <div className="min-w-0">
        <Offline />
        <AddressNotVerified />
        <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-6 outline-none sm:px-8 sm:py-8">
          {children}
        </main>
      </div>
      {menu !== "never" && (
        <Suspense>
          <PlacesSheet
            open={menu === "open"}
            onOpenChange={(open) => {
              setMenu(open ? "open" : "closed");
            }}
          />
        </Suspense>
      )}
      {paletteIs !== "never" && (
        <Suspense>
          <Palette
            open={paletteIs === "open"}
            onOpenChange={(open) => {
              setPalette(open ? "open" : "closed");
            }}
          />
        </Suspense>
      )}
      {expired && (
        <Suspense>
          <SessionOver />
        </Suspense>
      )}
    </div>
  );
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
