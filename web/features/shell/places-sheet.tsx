"use client";

import { Sheet } from "@/components";
import { useMessages } from "@/lib/i18n";
import { AccountMenu } from "./account-menu";
import { shellMessages } from "./messages";
import { Sidebar } from "./sidebar";

/** The sidebar where there is no room for it. */
export default function PlacesSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useMessages(shellMessages);
  return (
    <Sheet side="left" open={open} onOpenChange={onOpenChange} title={t.menu}>
      <div className="flex h-full flex-col gap-6">
        <Sidebar
          onGo={() => {
            onOpenChange(false);
          }}
        />
        <div className="mt-auto">
          <AccountMenu />
        </div>
      </div>
    </Sheet>
  );
}
