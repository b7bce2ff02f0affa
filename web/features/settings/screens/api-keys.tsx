"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import {
  Button,
  Checkbox,
  Dialog,
  EmptyState,
  ErrorState,
  Field,
  Input,
  Loading,
  Refusal,
  Skeleton,
  TimeText,
  toast,
} from "@/components";
import { ProblemError } from "@/lib/api";
import { copyText } from "@/lib/clipboard";
import { useMessages } from "@/lib/i18n";
import { useMay, useSession } from "@/lib/session";
import { apiKeysMessages } from "../api-keys-messages";
import { Part, SettingsFrame } from "../frame";
import { useApiKeyCommands, useApiKeys } from "../settings";

/** Keys for programs that work with this organization. */
export function ApiKeysScreen() {
  const t = useMessages(apiKeysMessages);
  const may = useMay("apikeys:write");
  const [cursor, setCursor] = useState<string>();
  const keys = useApiKeys(cursor);
  const { end } = useApiKeyCommands();
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<{ id: string; name: string }>();
  const make = may && (
    <Button
      look="primary"
      onClick={() => {
        setMaking(true);
      }}
    >
      {t.make}
    </Button>
  );
  return (
    <SettingsFrame part="api-keys">
      <Part title={t.title} lead={t.lead} action={make}>
        {keys.error && <ErrorState error={keys.error} retry={() => void keys.refetch()} />}
        {keys.isPending && (
          <Loading>
            <Skeleton className="h-32 w-full" />
          </Loading>
        )}
        {keys.data?.items.length === 0 && <EmptyState title={t.empty} />}
        {(keys.data?.items.length ?? 0) > 0 && (
          <ul aria-label={t.title} className="divide-y divide-line border-y border-line">
            {keys.data?.items.map((key) => (
              <li key={key.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                <div className="min-w-0 flex-1 basis-56">
                  <div className="truncate font-medium">
                    {key.name} <span className="font-mono text-xs font-normal text-ink-soft">{`…${key.hint}`}</span>
                  </div>
                  <div className="text-sm text-ink-soft wrap-anywhere">{key.scopes.join(" · ")}</div>
                  <div className="text-sm text-ink-soft">
                    {key.lastUsed ? (
                      <>
                        {t.lastUsed} <TimeText at={key.lastUsed} ago />
                      </>
                    ) : (
                      t.neverUsed
                    )}
                    {key.expires && (
                      <>
                        {" "}
                        · {t.expires} <TimeText at={key.expires} />
                      </>
                    )}
                  </div>
                </div>
                {may && (
                  <Button
                    size="sm"
                    look="quiet"
                    aria-label={t.endWhich(key.name)}
                    onClick={() => {
                      setEnding(key);
                    }}
                  >
                    {t.end}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {keys.data?.next && (
          <Button
            className="self-end"
            onClick={() => {
              setCursor(keys.data.next);
            }}
          >
            {t.more}
          </Button>
        )}
      </Part>
      {making && (
        <MakeDialog
          onDone={() => {
            setMaking(false);
          }}
        />
      )}
      {ending && (
        <Dialog
          open
          onOpenChange={() => {
            setEnding(undefined);
          }}
          title={t.endWhich(ending.name)}
          description={t.endLead}
          actions={
            <>
              <Button
                onClick={() => {
                  setEnding(undefined);
                }}
              >
                {t.cancel}
              </Button>
              <Button
                look="danger"
                busy={end.isPending}
                onClick={() => {
                  end.mutate(ending.id, {
                    onSuccess: () => {
                      setEnding(undefined);
                    },
                  });
                }}
              >
                {t.end}
              </Button>
            </>
          }
        >
          <Refusal error={end.error} />
        </Dialog>
      )}
    </SettingsFrame>
  );
}

function MakeDialog({ onDone }: { onDone: () => void }) {
  const t = useMessages(apiKeysMessages);
  const { scopes } = useSession();
  const { make } = useApiKeyCommands();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const [expires, setExpires] = useState("");
  const [tried, setTried] = useState(false);
  const fields = make.error instanceof ProblemError ? make.error.fieldErrors : [];
  const at = (field: string) =>
    fields.find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))?.detail;
  const submit = () => {
    setTried(true);
    if (name.trim() === "" || chosen.length === 0) return;
    make.mutate({
      name: name.trim(),
      scopes: chosen,
      expires: expires ? new Date(`${expires}T23:59:59`).toISOString() : undefined,
    });
  };
  if (make.data?.key) {
    const key = make.data.key;
    return (
      <Dialog
        open
        onOpenChange={onDone}
        title={t.made}
        description={t.madeLead}
        actions={
          <Button look="primary" onClick={onDone}>
            {t.done}
          </Button>
        }
      >
        <div className="flex gap-2">
          <Field label={t.key} hideLabel className="flex-1">
            <Input
              readOnly
              className="font-mono"
              value={key}
              onFocus={(event) => {
                event.target.select();
              }}
            />
          </Field>
          <Button
            icon={<Copy className="size-4" aria-hidden />}
            onClick={() => {
              void copyText(key).then((done) => (done ? toast(t.copied) : toast.error(t.notCopied)));
            }}
          >
            {t.copy}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={t.make}
      actions={
        <>
          <Button onClick={onDone}>{t.cancel}</Button>
          <Button look="primary" busy={make.isPending} onClick={submit}>
            {t.make}
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
        <Field label={t.name} hint={t.nameHint} error={tried && name.trim() === "" ? t.needName : at("name")}>
          <Input
            autoFocus
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">{t.scopes}</legend>
          <div className="grid gap-1.5 sm:grid-cols-2">
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                label={<code className="font-mono text-sm">{scope}</code>}
                checked={chosen.includes(scope)}
                onChange={(event) => {
                  setChosen(event.target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope));
                }}
              />
            ))}
          </div>
          {(tried && chosen.length === 0) || at("scopes") ? (
            <p role="alert" className="mt-1.5 text-sm text-bad-ink">
              {at("scopes") ?? t.needScope}
            </p>
          ) : null}
        </fieldset>
        <Field label={t.until} optional error={at("expires")}>
          <Input
            type="date"
            value={expires}
            onChange={(event) => {
              setExpires(event.target.value);
            }}
          />
        </Field>
        <Refusal error={fields.length > 0 ? undefined : make.error} />
      </form>
    </Dialog>
  );
}
