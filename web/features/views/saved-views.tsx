"use client";

import { Bookmark, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, Field, IconButton, Input, Menu, type MenuItem, Refusal, toast } from "@/components";
import { ProblemError } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { viewsMessages } from "./messages";
import { type ListName, normal, useChangeViews, useQueryOfList, useViews, type View } from "./views";

const places: Record<ListName, string> = {
  clients: routes.clients,
  invoices: routes.invoices,
  "credit-notes": routes.creditNotes,
};

/** The views that a person saved of a list: to pick one, to name the present one, to rename and delete. */
export function SavedViews({ list }: { list: ListName }) {
  const t = useMessages(viewsMessages);
  const views = useViews(list).data ?? [];
  const here = useQueryOfList();
  const [dialog, setDialog] = useState<"save" | "edit">();
  const current = views.find(({ query }) => normal(query) === here);
  const close = () => {
    setDialog(undefined);
  };
  const picks: MenuItem[] = views.map(({ name, query }) => ({
    label: name,
    href: `${places[list]}${query === "?" ? "" : query}`,
  }));
  const acts: MenuItem[] = [
    {
      label: t.save,
      run: () => {
        setDialog("save");
      },
    },
    ...(views.length > 0
      ? [
          {
            label: t.edit,
            run: () => {
              setDialog("edit");
            },
          },
        ]
      : []),
  ];
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button icon={<Bookmark className="size-4" aria-hidden />} className="max-w-56">
            <span className="truncate">{current ? t.now(current.name) : t.views}</span>
          </Button>
        }
        items={picks.length > 0 ? [picks, acts] : [acts]}
      />
      {dialog === "save" && <SaveDialog list={list} query={here} onDone={close} />}
      {dialog === "edit" && <EditDialog list={list} views={views} onDone={close} />}
    </>
  );
}

/** What was refused of a name, by the view's place in the list, and what else was. */
function useRefusals(error: Error | null) {
  const t = useMessages(viewsMessages);
  const names =
    error instanceof ProblemError ? error.fieldErrors.filter(({ pointer }) => pointer.endsWith("/name")) : [];
  const words = ({ code, detail }: { code: string; detail: string }) =>
    code === "repeated" ? t.taken : code === "required" ? t.needed : detail;
  const at = (index: number) => names.filter(({ pointer }) => pointer === `/items/${String(index)}/name`).map(words)[0];
  return { at, any: names.map(words)[0], rest: names.length > 0 ? undefined : error };
}

function SaveDialog({ list, query, onDone }: { list: ListName; query: string; onDone: () => void }) {
  const t = useMessages(viewsMessages);
  const change = useChangeViews(list);
  const [name, setName] = useState("");
  const { any, rest } = useRefusals(change.error);
  const submit = () => {
    change.mutate((views) => [...views, { list, name: name.trim(), query }], {
      onSuccess: () => {
        toast(t.saved(name.trim()));
        onDone();
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={t.saveTitle}
      description={t.saveLead}
      actions={
        <>
          <Button onClick={onDone}>{t.cancel}</Button>
          <Button look="primary" busy={change.isPending} onClick={submit}>
            {t.saveButton}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={t.name} error={any}>
          <Input
            autoFocus
            maxLength={60}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </Field>
        <Refusal error={rest} />
      </form>
    </Dialog>
  );
}

function EditDialog({ list, views, onDone }: { list: ListName; views: readonly View[]; onDone: () => void }) {
  const t = useMessages(viewsMessages);
  const change = useChangeViews(list);
  const [rows, setRows] = useState(() => views.map((view) => ({ before: view, name: view.name })));
  const { at, rest } = useRefusals(change.error);
  const submit = () => {
    const names = new Map(rows.map(({ before, name }) => [before.name, name.trim()]));
    const known = new Set(views.map(({ name }) => name));
    change.mutate(
      // what another device saved in between is not in the dialog and stays
      (now) =>
        now
          .filter(({ name }) => names.has(name) || !known.has(name))
          .map((view) => ({ ...view, name: names.get(view.name) ?? view.name })),
      { onSuccess: onDone },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={t.editTitle}
      actions={
        <>
          <Button onClick={onDone}>{t.cancel}</Button>
          <Button look="primary" busy={change.isPending} onClick={submit}>
            {t.saveButton}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {rows.length === 0 && <p className="text-ink-soft">{t.none}</p>}
        {rows.map((row, index) => (
          <div key={row.before.name} className="flex items-start gap-2">
            <Field label={t.nameOf(row.before.name)} hideLabel className="min-w-0 flex-1" error={at(index)}>
              <Input
                maxLength={60}
                value={row.name}
                onChange={(event) => {
                  setRows(rows.map((one) => (one === row ? { ...one, name: event.target.value } : one)));
                }}
              />
            </Field>
            <IconButton
              label={t.remove(row.before.name)}
              onClick={() => {
                setRows(rows.filter((one) => one !== row));
              }}
            >
              <Trash2 className="size-4" aria-hidden />
            </IconButton>
          </div>
        ))}
        <button type="submit" className="hidden" aria-hidden tabIndex={-1} />
        <Refusal error={rest} />
      </form>
    </Dialog>
  );
}
