"use client";

import { type ComponentType, lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { notices } from "./notices";

export { toast } from "./notices";

const Nothing = () => null;
// notices that cannot be drawn must not take the page with them
const load = (): Promise<{ default: ComponentType }> => import("./toaster-shown").catch(() => ({ default: Nothing }));
const ShownToaster = lazy(load);

/** What was done, said in passing. What somebody must know or do stands on the page instead. */
export function Toaster() {
  const any = useSyncExternalStore(notices.subscribe, notices.any, () => false);
  useEffect(() => {
    // ahead of need, so that "it could not be reached" can be said without a line too
    const soon = setTimeout(() => void load(), 5_000);
    return () => {
      clearTimeout(soon);
    };
  }, []);
  return (
    any && (
      <Suspense>
        <ShownToaster />
      </Suspense>
    )
  );
}
