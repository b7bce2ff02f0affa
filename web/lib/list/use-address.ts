"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback } from "react";

/**
 * A list's filters live in the address bar: a reload, the back button and a shared link show the same rows. Empty
 * values are left out; changing anything but the cursor goes back to the first page.
 */
export function useAddress() {
  const pathname = usePathname();
  const router = useRouter();
  const params = useSearchParams();

  const get = useCallback((name: string) => params.get(name) ?? "", [params]);

  const set = useCallback(
    (changes: Record<string, string | undefined>, { push = false } = {}) => {
      // what the address says now, not at the last render: two changes in one go both count
      const next = new URLSearchParams(window.location.search);
      if (!("cursor" in changes)) next.delete("cursor");
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const query = next.toString();
      const url = query ? `${pathname}?${query}` : pathname;
      if (push) router.push(url, { scroll: false });
      else router.replace(url, { scroll: false });
    },
    [pathname, router],
  );

  return { get, set };
}
