"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import {
  EmptyState,
  ErrorState,
  Loading,
  type Moment,
  Money,
  Skeleton,
  TestMark,
  Timeline,
  TimeText,
  type Tone,
} from "@/components";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { activityMessages } from "./activity-messages";
import { clientMessages } from "./client-messages";
import { type Happening, useHappenings } from "./happenings";
import type { Client } from "./list";

const tones: Partial<Record<string, Tone>> = {
  drafted: "neutral",
  issued: "info",
  sent: "info",
  viewed: "info",
  "paid-in-part": "warn",
  paid: "good",
  received: "good",
  credited: "neutral",
  voided: "neutral",
  refunded: "warn",
  reversed: "bad",
  queued: "info",
  sending: "info",
  accepted: "info",
  undeliverable: "bad",
  kept: "warn",
};

/** What happened with a client, the latest first. */
export function ActivityOfClient({ client }: { client: Client }) {
  const t = useMessages(activityMessages);
  const happenings = useHappenings(client);
  if (happenings.error) return <ErrorState error={happenings.error} retry={() => void happenings.refetch()} />;
  if (!happenings.data)
    return (
      <Loading>
        <Skeleton className="h-64 w-full" />
      </Loading>
    );
  if (happenings.data.length === 0) return <EmptyState title={t.nothing} />;
  return (
    <Timeline
      moments={happenings.data.map((one, index) =>
        moment(one, String(index), <Told one={one} />, <Detail one={one} />),
      )}
    />
  );
}

function moment(one: Happening, key: string, title: ReactNode, detail: ReactNode): Moment {
  return {
    key,
    at: <TimeText at={one.at} ago />,
    title,
    detail,
    tone: tones[one.of === "message" ? one.message.state : one.what],
  };
}

const link = "font-medium underline-offset-2 hover:underline";

function Told({ one }: { one: Happening }) {
  const t = useMessages(activityMessages);
  switch (one.of) {
    case "document":
      return (
        <>
          <Link className={link} href={routes.invoice(one.document.id)}>
            {one.document.number ?? t.draft}
          </Link>
          {` ${t.what[one.what]} `}
          {(one.what === "paid" || one.what === "paid-in-part") && one.document.test && <TestMark />}
        </>
      );
    case "payment":
      return (
        <>
          <Link className={link} href={routes.payment(one.payment.id)}>
            {t.payment}
          </Link>
          {` ${t.money[one.what]} `}
          {one.payment.test && <TestMark />}
        </>
      );
    case "message":
      return (
        <Link className={link} href={routes.message(one.message.id)}>
          {one.message.subject}
        </Link>
      );
  }
}

function Detail({ one }: { one: Happening }) {
  const t = useMessages(activityMessages);
  const words = useMessages(clientMessages);
  const by = one.by && !SERVICES.has(one.by) ? ` · ${one.by}` : "";
  switch (one.of) {
    case "document":
      return (
        <>
          <Money amount={one.document.payable} currency={one.document.currency} />
          {by}
        </>
      );
    case "payment":
      return (
        <>
          <Money amount={one.amount} currency={one.payment.currency} />
          {` · ${words.methods[one.payment.method]}`}
          {by}
        </>
      );
    case "message":
      return <>{`${t.email} · ${words.messageStates[one.message.state]}`}</>;
  }
}

/** What a service did by itself was done by nobody. */
const SERVICES = new Set(["payment", "invoice", "notification", "sandbox"]);
