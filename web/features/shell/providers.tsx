"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { Toaster } from "@/components";
import { ProblemError } from "@/lib/api";
import { LanguageProvider } from "@/lib/i18n";
import { begin, sessionStore } from "@/lib/session";
import { BootSkeleton } from "./boot-skeleton";

const nothing = () => () => undefined;

function newClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache(),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // what the service refused it refuses again; only what did not arrive is worth another try
        retry: (count, error) => count < 2 && error instanceof ProblemError && (error.isOffline || error.status >= 502),
      },
      mutations: { retry: false },
    },
  });
}

/** What every page stands in. Pages are drawn in the browser alone: before that, and in the export, a skeleton. */
export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(newClient);
  const inBrowser = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );

  useEffect(() => {
    let owner = "";
    const watch = () => {
      const state = sessionStore.get();
      const now = "session" in state ? `${state.session.user.id} ${state.session.organization}` : "";
      // what one person saw is not kept for the next
      if (now !== owner) queries.clear();
      owner = now;
    };
    const stop = sessionStore.subscribe(watch);
    begin().catch(() => {
      sessionStore.unreachable();
    });
    return stop;
  }, [queries]);

  if (!inBrowser) return <BootSkeleton />;
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <Suspense fallback={<BootSkeleton />}>{children}</Suspense>
        <Toaster />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
