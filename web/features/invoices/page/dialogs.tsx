"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, Dialog, Field, Refusal, TextArea, toast } from "@/components";
import { useMessages } from "@/lib/i18n";
import { sign } from "@/lib/money";
import { routes } from "@/lib/routes";
import type { Invoice } from "../invoice";
import { addressesOf, type Letter, LetterFields } from "../letter-fields";
import { invoiceMessages } from "../messages";
import { pageMessages } from "./messages";
import { useCredit, useSend, useVoid } from "./use-invoice";

type Props = { document: Invoice; onClose: () => void };

export function SendDialog({ document, onClose }: Props) {
  const t = useMessages(pageMessages);
  const shared = useMessages(invoiceMessages);
  const send = useSend(document.id);
  const last = document.sendings.at(-1)?.recipients.join(", ");
  const [letter, setLetter] = useState<Letter>({ recipients: last ?? document.clientEmail ?? "", message: "" });
  const kind = document.kind === "invoice" && sign(document.balance) <= 0 ? "settled-invoice" : document.kind;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={document.sendings.length > 0 ? t.sendAgain : t.send}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            look="primary"
            busy={send.isPending}
            disabled={addressesOf(letter.recipients).length === 0}
            onClick={() => {
              send.mutate(letter, {
                onSuccess: () => {
                  toast(t.onItsWay);
                  onClose();
                },
              });
            }}
          >
            {t.send}
          </Button>
        </>
      }
    >
      <LetterFields
        value={letter}
        onChange={setLetter}
        language={document.language}
        kind={kind}
        about={{ number: document.number, seller: document.invoice.seller?.name, buyer: document.invoice.buyer.name }}
        attachment={shared.pdfAndLink}
        error={send.error?.fieldErrors.find(({ pointer }) => pointer.startsWith("/recipients"))?.detail}
      />
      <Refusal
        error={
          send.error?.fieldErrors.some(({ pointer }) => pointer.startsWith("/recipients")) ? undefined : send.error
        }
      />
    </Dialog>
  );
}

export function VoidDialog({ document, onClose }: Props) {
  const t = useMessages(pageMessages);
  const step = useVoid(document.id);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t.voidTitle(document.number ?? "")}
      description={t.voidLead}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            look="danger"
            busy={step.isPending}
            onClick={() => {
              setAsked(true);
              if (reason.trim())
                step.mutate(reason.trim(), {
                  onSuccess: () => {
                    toast(t.voided(document.number ?? ""));
                    onClose();
                  },
                });
            }}
          >
            {t.void}
          </Button>
        </>
      }
    >
      <Field label={t.reason} error={asked && !reason.trim() ? t.needReason : undefined}>
        <TextArea
          rows={3}
          maxLength={1000}
          autoFocus
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </Field>
      <Refusal error={step.error} />
    </Dialog>
  );
}

export function CreditDialog({ document, onClose }: Props) {
  const t = useMessages(pageMessages);
  const router = useRouter();
  const step = useCredit(document.id);
  const [reason, setReason] = useState("");
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t.creditTitle(document.number ?? "")}
      description={t.creditLead}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            look="primary"
            busy={step.isPending}
            onClick={() => {
              step.mutate(reason, {
                onSuccess: (note) => {
                  toast(t.creditedWith(note.number ?? ""));
                  router.push(routes.invoice(note.id));
                },
              });
            }}
          >
            {t.credit}
          </Button>
        </>
      }
    >
      <Field label={t.reason} optional hint={t.creditReasonHint}>
        <TextArea
          rows={3}
          maxLength={1000}
          autoFocus
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </Field>
      <Refusal error={step.error} />
    </Dialog>
  );
}
