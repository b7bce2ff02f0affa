"use client";

import { useRef, useState, useEffect } from "react";
import {
  Badge,
  Button,
  Dialog,
  ErrorState,
  Field,
  Input,
  Loading,
  Refusal,
  Select,
  Skeleton,
  TextArea,
  toast,
} from "@/components";
import { ProblemError } from "@/lib/api";
import { cn } from "@/lib/cn";
import { sendByKeys } from "@/lib/forms";
import { languageNames, languages, useLanguage, useMessages } from "@/lib/i18n";
import { useMay } from "@/lib/session";
import {
  letterKinds,
  type Text,
  useKeepText,
  useSample,
  useText,
  useTexts,
  useWhich,
  type Which,
  type Wording,
} from "../email-texts";
import { emailTextsMessages } from "../email-texts-messages";
import { SettingsFrame } from "../frame";
import { useProfile } from "../settings";

/** How the organization words its letters to clients, letter by letter in each language, and how that looks. */
export function EmailTextsScreen() {
  const t = useMessages(emailTextsMessages);
  const { language: own } = useLanguage();
  const profile = useProfile();
  const { show, ...which } = useWhich(profile.data?.data.language ?? own);
  const all = useTexts();
  const text = useText(which);
  // what was typed and not saved, of every letter that was looked at
  const [drafts, setDrafts] = useState<Record<string, Wording | undefined>>({});
  const key = `${which.kind} ${which.language}`;
  const isOwn = (asked: Which) =>
    all.data?.items.some(
      ({ kind, language, own: words }) => kind === asked.kind && language === asked.language && words !== undefined,
    );
  const named = (asked: Which, name: string) => (isOwn(asked) ? t.own(name) : name);
  return (
    <SettingsFrame part="emails" lead={t.lead} wide>
      <div className="grid max-w-140 grid-cols-1 gap-3 sm:grid-cols-2">
        <Field label={t.letter}>
          <Select
            value={which.kind}
            options={letterKinds.map((kind) => ({ value: kind, label: named({ ...which, kind }, t.kinds[kind]) }))}
            onChange={(event) => {
              show({ kind: letterKinds.find((known) => known === event.target.value) });
            }}
          />
        </Field>
        <Field label={t.language}>
          <Select
            value={which.language}
            options={languages.map((language) => ({
              value: language,
              label: named({ ...which, language }, languageNames[language]),
            }))}
            onChange={(event) => {
              show({ language: languages.find((known) => known === event.target.value) });
            }}
          />
        </Field>
      </div>
      {text.error && !text.data && <ErrorState error={text.error} retry={() => void text.refetch()} />}
      {!text.data && !text.error && (
        <Loading>
          <Skeleton className="h-96 w-full" />
        </Loading>
      )}
      {text.data && (
        <Editor
          key={key}
          which={which}
          text={text.data.data}
          etag={text.data.etag}
          seller={profile.data?.data.name ?? ""}
          draft={drafts[key]}
          onDraft={(draft) => {
            setDrafts((others) => ({ ...others, [key]: draft }));
          }}
        />
      )}
    </SettingsFrame>
  );
}

type EditorProps = {
  which: Which;
  text: Text;
  etag: string;
  seller: string;
  /** What was typed; undefined for what is kept. */
  draft: Wording | undefined;
  onDraft: (draft: Wording | undefined) => void;
};

function Editor({ which, text, etag, seller, draft, onDraft }: EditorProps) {
  const t = useMessages(emailTextsMessages);
  const may = useMay("organization:write");
  const keep = useKeepText(which);
  const [asking, setAsking] = useState(false);
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<keyof Wording>("text");
  const kept = text.own ?? text.usual;
  const wording = draft ?? kept;
  const unsaved = wording.subject !== kept.subject || wording.text !== kept.text;
  const sample = useSample(which, wording, seller);
  const refused = sample.error ?? keep.error;
  const at = (field: keyof Wording) =>
    refused instanceof ProblemError
      ? refused.fieldErrors.find(({ pointer }) => pointer === `/${field}`)?.detail
      : undefined;
  const atNoField = keep.error && !at("subject") && !at("text") ? keep.error : undefined;
  const change = (changed: Partial<Wording>) => {
    if (keep.error) keep.reset();
    const next = { ...wording, ...changed };
    onDraft(next.subject === kept.subject && next.text === kept.text ? undefined : next);
  };

  /** Where the cursor was last, in place of what was marked there. */
  const insert = (placeholder: string) => {
    const field = last.current === "subject" ? subject.current : body.current;
    if (!field) return;
    const from = field.selectionStart ?? field.value.length;
    const to = field.selectionEnd ?? from;
    change({ [last.current]: field.value.slice(0, from) + placeholder + field.value.slice(to) });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(from + placeholder.length, from + placeholder.length);
    });
  };

  // what is typed while it is being saved stays
  const typed = useRef(draft);
  useEffect(() => {
    typed.current = draft;
  }, [draft]);
  const put = (wanted: Wording | undefined, said: string) => {
    keep.mutate(
      { wording: wanted, etag },
      {
        onSuccess: () => {
          if (typed.current === draft) onDraft(undefined);
          toast(said);
        },
      },
    );
  };
  const save = () => {
    put(wording, t.saved);
  };
  const giveUp = () => {
    setAsking(false);
    put(undefined, t.gone);
  };

  return (
    <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <form
        noValidate
        ref={sendByKeys}
        className="min-w-0 max-w-140"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <fieldset disabled={!may} className="flex min-w-0 flex-col gap-4">
          <legend className="sr-only">{t.wording}</legend>
          <div className="flex flex-wrap items-center gap-2">
            <Badge tone={text.own ? "info" : undefined}>{text.own ? t.ownWording : t.usual}</Badge>
            {unsaved && <Badge tone="warn">{t.unsaved}</Badge>}
            {!may && <span className="text-sm text-ink-soft">{t.readOnly}</span>}
          </div>
          <Field label={t.subject} error={at("subject")}>
            <Input
              ref={subject}
              lang={which.language}
              maxLength={200}
              value={wording.subject}
              onFocus={() => {
                last.current = "subject";
              }}
              onChange={(event) => {
                change({ subject: event.target.value });
              }}
            />
          </Field>
          <Field label={t.text} hint={t.textHint} error={at("text")}>
            <TextArea
              ref={body}
              lang={which.language}
              rows={9}
              maxLength={5000}
              value={wording.text}
              onFocus={() => {
                last.current = "text";
              }}
              onChange={(event) => {
                change({ text: event.target.value });
              }}
            />
          </Field>
          {may && (
            <div role="group" aria-label={t.insert} className="flex flex-col gap-1.5">
              <span aria-hidden className="text-sm font-medium">
                {t.insert}
              </span>
              <div className="flex flex-wrap gap-1.5">
                {text.placeholders.map((word) => (
                  <Button
                    key={word}
                    size="sm"
                    onClick={() => {
                      insert(`{${word}}`);
                    }}
                  >
                    {t.placeholders[word]}
                  </Button>
                ))}
              </div>
            </div>
          )}
          <Refusal error={atNoField} />
          {may && (
            <div className="flex flex-wrap gap-2">
              <Button type="submit" look="primary" busy={keep.isPending}>
                {t.save}
              </Button>
              {(text.own !== undefined || unsaved) && (
                <Button
                  look="quiet"
                  onClick={() => {
                    if (text.own) setAsking(true);
                    else onDraft(undefined);
                  }}
                >
                  {t.back}
                </Button>
              )}
            </div>
          )}
        </fieldset>
      </form>
      <section aria-label={t.preview} className="min-w-0">
        <header className="mb-3 flex flex-wrap items-baseline gap-x-2">
          <h2 className="text-lg font-semibold">{t.preview}</h2>
          <span className="text-sm text-ink-soft">{t.previewLead}</span>
        </header>
        {sample.error && sample.error.fieldErrors.length === 0 && (
          <ErrorState error={sample.error} retry={() => void sample.refetch()} />
        )}
        {sample.isPending && (
          <Loading>
            <Skeleton className="h-[36rem] w-full" />
          </Loading>
        )}
        {sample.data && (
          <div
            aria-busy={sample.busy}
            className={cn("flex flex-col gap-3", (sample.busy || sample.error) && "opacity-60")}
          >
            <p lang={which.language} className="rounded-md bg-sunken px-3.5 py-2 font-medium wrap-anywhere">
              {sample.data.subject}
            </p>
            {/* no script of it runs, and it has no origin: it can neither read nor change anything here */}
            <iframe
              title={sample.data.subject}
              sandbox=""
              srcDoc={sample.data.html}
              className="h-[36rem] w-full rounded-lg border border-line"
              style={{ background: "white", colorScheme: "light" }}
            />
          </div>
        )}
      </section>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t.backTitle}
        description={t.backLead(t.kinds[which.kind], languageNames[which.language])}
        actions={
          <>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {t.cancel}
            </Button>
            <Button look="danger" onClick={giveUp}>
              {t.back}
            </Button>
          </>
        }
      />
    </div>
  );
}
