"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, Dialog, Money, Refusal, toast } from "@/components";
import { api, body, newIdempotencyKey, ProblemError } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { sign } from "@/lib/money";
import { routes } from "@/lib/routes";
import { refreshAfter } from "../invoice";
import { addressesOf, type Letter, LetterFields } from "../letter-fields";
import { invoiceMessages } from "../messages";
import { editorMessages } from "./messages";
import { type Client, useSeller } from "./use-parties";
import type { Preview } from "./use-preview";

type Props = {
  onClose: () => void;
  client: Client | undefined;
  preview: Preview | undefined;
  currency: string;
  /** Stores what stands in the editor; false where that could not be. */
  save: () => Promise<boolean>;
  version: () => { id: string; etag: string };
  /** From here on the draft is no draft. */
  onIssued: () => void;
  onRefused: (error: ProblemError) => void;
};

/** The one question before a document is out: to whom it goes. Issues it, and sends it in the same step. */
export function IssueDialog({ onClose, client, preview, currency, save, version, onIssued, onRefused }: Props) {
  const t = useMessages(editorMessages);
  const shared = useMessages(invoiceMessages);
  const router = useRouter();
  const queries = useQueryClient();
  const seller = useSeller();
  const [letter, setLetter] = useState<Letter>({ recipients: client?.email ?? "", message: "" });
  const [keys] = useState(() => ({ issue: newIdempotencyKey(), send: newIdempotencyKey() }));
  const theirs = client?.language ?? seller.data?.language;
  const addresses = addressesOf(letter.recipients);

  const issue = useMutation<void, ProblemError, { send: boolean }>({
    mutationFn: async ({ send }) => {
      if (!(await save())) throw new ProblemError({ status: 409, detail: t.notSaved });
      const { id, etag } = version();
      const path = { id };
      const issued = await body(
        api.invoices.POST("/invoices/{id}/issue", {
          params: { path, header: { "Idempotency-Key": keys.issue, "If-Match": etag } },
        }),
      );
      onIssued();
      if (send) {
        try {
          await api.invoices.POST("/invoices/{id}/send", {
            params: { path, header: { "Idempotency-Key": keys.send } },
            body: { recipients: addresses, ...(letter.message.trim() ? { message: letter.message } : {}) },
          });
          toast(t.issuedAndSent(issued.number ?? ""));
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          toast.error(t.issuedNotSent(issued.number ?? "", error.fieldErrors[0]?.detail ?? error.message));
        }
      } else toast(t.issued(issued.number ?? ""));
      await refreshAfter(queries);
      router.push(routes.invoice(id));
    },
    onError: (error) => {
      if (error.fieldErrors.length === 0) return;
      onRefused(error);
      onClose();
    },
  });
  const working = issue.isPending ? issue.variables : undefined;
  const owed = sign(preview?.totals.payable ?? "1") > 0;
  const kind = preview?.invoice.typeCode === "381" ? "credit-note" : owed ? "invoice" : "settled-invoice";

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open && !issue.isPending) onClose();
      }}
      title={t.issueTitle}
      description={t.issueLead}
      actions={
        <>
          <Button
            busy={working?.send === false}
            disabled={working?.send}
            onClick={() => {
              issue.mutate({ send: false });
            }}
          >
            {t.issueOnly}
          </Button>
          <Button
            look="primary"
            disabled={addresses.length === 0 || working?.send === false}
            busy={working?.send}
            onClick={() => {
              issue.mutate({ send: true });
            }}
          >
            {t.issueAndSend}
          </Button>
        </>
      }
    >
      <div className="ledger-total flex items-baseline justify-between gap-4 py-2">
        <span className="min-w-0 truncate">{preview?.invoice.buyer.name}</span>
        <span className="text-lg font-semibold">
          <Money amount={preview?.totals.payable ?? "0"} currency={currency} />
        </span>
      </div>
      <LetterFields
        value={letter}
        onChange={setLetter}
        language={theirs}
        kind={kind}
        about={{ number: "…", seller: seller.data?.name, buyer: preview?.invoice.buyer.name }}
        attachment={shared.pdfAndLink}
      />
      <Refusal error={issue.error} />
    </Dialog>
  );
}
