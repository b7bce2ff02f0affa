"use client";

import { Ban, Copy, FileMinus2, Link2, MoreHorizontal, PenLine, Send } from "lucide-react";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import {
  Button,
  Card,
  ErrorState,
  IconButton,
  LinkButton,
  Loading,
  Menu,
  Money,
  PageHeader,
  Skeleton,
  Tabs,
  TestMark,
  toast,
} from "@/components";
import { copyText } from "@/lib/clipboard";
import { useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { sign } from "@/lib/money";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { DueText } from "../due-text";
import type { Invoice } from "../invoice";
import { invoiceMessages } from "../messages";
import { DocumentText } from "../page/document";
import { CreditDialog, SendDialog, VoidDialog } from "../page/dialogs";
import { Forms } from "../page/forms";
import { History } from "../page/history";
import { Mails } from "../page/mails";
import { pageMessages } from "../page/messages";
import { PaymentDialog } from "../page/payment-dialog";
import { useCopy, useInvoice } from "../page/use-invoice";
import { PdfFrame } from "../pdf-frame";
import { StateBadge } from "../state-badge";

/** One document: what it says, what is owed on it, what happened to it, and what can be done with it. */
export function InvoiceViewScreen() {
  const t = useMessages(pageMessages);
  const id = useSearchParams().get("id") ?? "";
  const { data, error, refetch, watch } = useInvoice(id);
  if (!data) {
    return (
      <>
        <PageHeader title={t.invoiceTitle("")} back={{ href: routes.invoices, label: t.invoices }} />
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : (
          <Loading>
            <Skeleton className="h-96 w-full" />
          </Loading>
        )}
      </>
    );
  }
  return <Opened document={data.invoice} etag={data.etag} watch={watch} />;
}

function Opened({ document, etag, watch }: { document: Invoice; etag: string; watch: () => void }) {
  const t = useMessages(pageMessages);
  const list = useMessages(invoiceMessages);
  const { get, set } = useAddress();
  const mayReadMails = useMay("notify:read");
  const { id, kind, number, state } = document;
  const title =
    number === undefined ? list.noNumber : kind === "invoice" ? t.invoiceTitle(number) : t.creditNoteTitle(number);
  const back =
    kind === "invoice"
      ? { href: routes.invoices, label: t.invoices }
      : { href: routes.creditNotes, label: list.creditNotes };
  const tab = ["document", "pdf", "mails"].find((known) => known === get("show")) ?? "document";
  const changes = document.sendings.map((each) => `${each.id}${each.acceptedAt ?? ""}${each.failure ?? ""}`).join();
  return (
    <>
      <PageHeader
        title={title}
        back={back}
        badge={<StateBadge state={state} test={document.test} />}
        description={document.invoice.buyer.name}
        actions={<Actions document={document} watch={watch} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Tabs
          label={title}
          value={tab}
          onChange={(next) => {
            set({ show: next === "document" ? "" : next });
          }}
          tabs={[
            { value: "document", label: t.document, content: <DocumentText document={document} /> },
            {
              value: "pdf",
              label: t.pdf,
              content: (
                <>
                  <PdfFrame id={id} version={number === undefined ? etag : "issued"} title={title} />
                  {number !== undefined && <Forms id={id} number={number} />}
                </>
              ),
            },
            ...(mayReadMails && number !== undefined
              ? [{ value: "mails", label: t.mails, content: <Mails id={id} changes={changes} /> }]
              : []),
          ]}
        />
        <div className="flex flex-col gap-6 max-lg:order-first">
          <Owed document={document} />
          <Card title={t.history} className="max-lg:hidden">
            <History document={document} />
          </Card>
        </div>
        <Card title={t.history} className="lg:hidden">
          <History document={document} />
        </Card>
      </div>
    </>
  );
}

function Owed({ document }: { document: Invoice }) {
  const t = useMessages(pageMessages);
  const { totals, paid, credited, balance, currency, invoice, state, creditOf, creditedBy, kind } = document;
  const row = (label: string, amount: string, minus = false) => (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-soft">{label}</dt>
      <dd>
        {minus && "−"}
        <Money amount={amount} currency={currency} />
      </dd>
    </div>
  );
  return (
    <Card>
      <dl className="flex flex-col gap-1.5">
        {row(kind === "invoice" ? t.total : t.creditedTotal, totals.payable)}
        {sign(paid) !== 0 && row(t.paid, paid, true)}
        {document.test && (
          <div className="text-right">
            <TestMark />
          </div>
        )}
        {sign(credited) !== 0 && row(t.credited, credited, true)}
        {kind === "invoice" && (
          <div className="ledger-total mt-1.5 flex justify-between gap-4 py-2 text-lg font-semibold">
            <dt>{t.stillOwed}</dt>
            <dd>
              <Money amount={balance} currency={currency} />
            </dd>
          </div>
        )}
        {kind === "invoice" && invoice.dueDate && sign(balance) > 0 && (
          <div className="mt-1 flex justify-between gap-4">
            <dt className="text-ink-soft">{t.due}</dt>
            <dd>
              <DueText day={invoice.dueDate} state={state} />
            </dd>
          </div>
        )}
      </dl>
      {(creditOf ?? creditedBy) && (
        <p className="mt-3">
          <Link
            href={routes.invoice(creditOf ?? creditedBy ?? "")}
            className="rounded-sm font-medium text-accent-ink underline underline-offset-3"
          >
            {creditOf ? t.seeInvoice : t.seeCreditNote}
          </Link>
        </p>
      )}
    </Card>
  );
}

function Actions({ document, watch }: { document: Invoice; watch: () => void }) {
  const t = useMessages(pageMessages);
  const router = useRouter();
  const mayWrite = useMay("invoices:write");
  const mayPay = useMay("payments:write");
  const copy = useCopy();
  const [dialog, setDialog] = useState<"send" | "pay" | "void" | "credit">();
  const close = () => {
    setDialog(undefined);
  };
  const { state, kind, balance, publicToken, payments, credits } = document;
  if (state === "draft")
    return (
      mayWrite && (
        <LinkButton
          look="primary"
          href={routes.editInvoice(document.id)}
          icon={<PenLine className="size-4" aria-hidden />}
        >
          {t.edit}
        </LinkButton>
      )
    );

  const out = state !== "void" && state !== "issuing";
  const owed = kind === "invoice" && out && sign(balance) > 0;
  const sent = document.sendings.length > 0;
  const sendFirst = out && !sent;
  const link = publicToken && `${window.location.origin}/app${routes.publicInvoice}#${publicToken}`;
  const copyLink = async () => {
    // what cannot be copied is shown, to be copied by hand
    toast((await copyText(link ?? "")) ? t.linkCopied : (link ?? ""));
  };
  return (
    <>
      {owed && mayPay && (
        <Button
          look={sendFirst && mayWrite ? "secondary" : "primary"}
          onClick={() => {
            setDialog("pay");
          }}
        >
          {t.recordPayment}
        </Button>
      )}
      {out && mayWrite && (
        <Button
          look={sendFirst ? "primary" : "secondary"}
          icon={<Send className="size-4" aria-hidden />}
          onClick={() => {
            setDialog("send");
          }}
        >
          {sent ? t.sendAgain : t.send}
        </Button>
      )}
      <Menu
        trigger={
          <IconButton label={t.more}>
            <MoreHorizontal className="size-4" aria-hidden />
          </IconButton>
        }
        items={[
          link ? [{ label: t.copyLink, icon: <Link2 aria-hidden />, run: () => void copyLink() }] : [],
          mayWrite
            ? [
                {
                  label: t.copy,
                  icon: <Copy aria-hidden />,
                  run: () => {
                    copy.mutate(document, {
                      onSuccess: ({ id }) => {
                        router.push(routes.editInvoice(id));
                      },
                      onError: (error) => toast.error(error.message),
                    });
                  },
                },
              ]
            : [],
          mayWrite && out
            ? [
                ...(kind === "invoice" && !document.creditedBy
                  ? [
                      {
                        label: t.creditStep,
                        icon: <FileMinus2 aria-hidden />,
                        run: () => {
                          setDialog("credit");
                        },
                      },
                    ]
                  : []),
                ...(kind === "invoice" && payments.length === 0 && credits.length === 0
                  ? [
                      {
                        label: t.voidStep,
                        icon: <Ban aria-hidden />,
                        danger: true,
                        run: () => {
                          setDialog("void");
                        },
                      },
                    ]
                  : []),
              ]
            : [],
        ]}
      />
      {dialog === "send" && <SendDialog document={document} onClose={close} />}
      {dialog === "void" && <VoidDialog document={document} onClose={close} />}
      {dialog === "credit" && <CreditDialog document={document} onClose={close} />}
      {dialog === "pay" && (
        <PaymentDialog
          document={document}
          onClose={close}
          onRecorded={() => {
            watch();
            close();
          }}
        />
      )}
    </>
  );
}
