"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Dialog, Refusal } from "@/components";
import { api } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { INVOICES } from "../invoice";
import { editorMessages } from "./messages";

export function DeleteDialog({
  version,
  onClose,
  onDeleted,
}: {
  version: () => { id: string; etag: string };
  onClose: () => void;
  onDeleted: () => void;
}) {
  const t = useMessages(editorMessages);
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: async () => {
      const { id, etag } = version();
      if (id) await api.invoices.DELETE("/invoices/{id}", { params: { path: { id }, header: { "If-Match": etag } } });
    },
    onSuccess: () => {
      onDeleted();
      void queries.invalidateQueries({ queryKey: [INVOICES] });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t.deleteTitle}
      description={t.deleteLead}
      actions={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button
            look="danger"
            busy={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {t.deleteDraft}
          </Button>
        </>
      }
    >
      <Refusal error={remove.error} />
    </Dialog>
  );
}
