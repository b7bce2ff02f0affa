"use client";

import { Button, Dialog } from "@/components";
import { useMessages } from "@/lib/i18n";
import { sessionStore, useSessionState } from "@/lib/session";
import { accessMessages } from "./messages";
import { SignInForm } from "./sign-in-form";

/** Over the page whose session ended: the page stays, and what it was asking for goes on after signing in. */
export default function SessionOver() {
  const t = useMessages(accessMessages);
  const state = useSessionState();
  if (state.status !== "expired") return null;
  const { user, organization } = state.session;
  return (
    <Dialog open modal title={t.expiredTitle} description={t.expiredLead}>
      <SignInForm email={user.email} organization={organization} />
      <Button
        look="quiet"
        size="sm"
        onClick={() => {
          sessionStore.signedOut();
        }}
      >
        {t.otherAccount}
      </Button>
    </Dialog>
  );
}
