"use client";

import { Eye, MoreHorizontal, Plus, Send, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useId, useMemo, useState } from "react";
import { Button, Field, IconButton, Input, Menu, PageHeader, Refusal, Sheet, TextArea } from "@/components";
import type { AuthApi, ProblemError } from "@/lib/api";
import { useFormats, useLanguage, useMessages } from "@/lib/i18n";
import { writeDecimal } from "@/lib/money";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import type { Draft } from "../invoice";
import { PdfFrame } from "../pdf-frame";
import { REASONED, type TaxRate, type VatCategory } from "../tax-rates";
import { AdjustmentRow } from "./adjustment-row";
import { AttachmentsField } from "./attachments-field";
import { ClientField } from "./client-field";
import { ConflictDialog } from "./conflict-dialog";
import { Details } from "./details";
import { DeleteDialog } from "./delete-dialog";
import { readDraft, usedCategories, writeDraft } from "./draft";
import { Explanation } from "./explanation";
import { type Finding, focusField, placeOf, wordsOf } from "./findings";
import { Checklist } from "./checklist";
import { emptyAdjustment, emptyForm, type EditorForm, type VatForm } from "./form";
import { IssueDialog } from "./issue-dialog";
import { LineRow } from "./line-row";
import { useLineSteps } from "./line-steps";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";
import { SaveNote } from "./save-note";
import { SellerDialog } from "./seller-dialog";
import { TaxOffers, usualOffer } from "./tax-offers";
import { Totals } from "./totals";
import { type Loaded, useAutosave } from "./use-autosave";
import { useClient, useKnownItems } from "./use-parties";
import { usePreview } from "./use-preview";

type Props = {
  loaded: Loaded | undefined;
  seller: AuthApi["schemas"]["Profile"];
  taxRates: { own: boolean; items: readonly TaxRate[] };
  clientId: string;
  onCreated: (id: string) => void;
};

/** The document as a form: what is typed stands where the client will read it. */
export function Editor({ loaded, seller, taxRates, clientId, onCreated }: Props) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const { locale, day } = useFormats();
  const { language } = useLanguage();
  const router = useRouter();
  const itemsId = useId();
  const maySeller = useMay("organization:write");
  const usual = usualOffer(taxRates.own, taxRates.items);
  const usualVat = useMemo<VatForm>(
    () => ({ category: usual?.category ?? "S", rate: writeDecimal(usual?.rate ?? "", locale) }),
    [usual, locale],
  );
  const [form, setForm] = useState<EditorForm>(() => {
    if (loaded) return readDraft(loaded.invoice.draft ?? {}, locale, usualVat);
    return { ...emptyForm(usualVat, clientId), reasons: usual?.reason ? { [usual.category]: usual.reason } : {} };
  });
  const [blank] = useState<Draft>(() => writeDraft(emptyForm(usualVat, clientId), locale).draft);
  const written = useMemo(() => writeDraft(form, locale), [form, locale]);
  const saving = useAutosave({ loaded, blank, written, onCreated });
  const { preview, amounts, findings, error, busy } = usePreview(written, false);
  const client = useClient(form.clientId);
  const known = useKnownItems(form.clientId);
  const { steps, said } = useLineSteps({ form, setForm, usualVat, known, locale, told: t.told });
  const [dialog, setDialog] = useState<"issue" | "delete" | "preview" | "why" | "seller">();
  const [asked, setAsked] = useState(false);
  const [issueRefusal, setIssueRefusal] = useState<ProblemError>();
  const currency = preview?.invoice.currency ?? (form.currency || client.data?.currency || seller.currency);

  const set = (changes: Partial<EditorForm>) => {
    setForm((now) => ({ ...now, ...changes }));
  };
  const text = (name: "issueDate" | "dueDate" | "note") => ({
    "data-field": name,
    value: form[name],
    onChange: (event: { target: { value: string } }) => {
      set({ [name]: event.target.value });
    },
  });

  const saveRefused = useMemo<Finding[]>(
    () =>
      [saving.refusal, issueRefusal]
        .flatMap((each) => each?.fieldErrors ?? [])
        .map((each) => ({ ...each, place: placeOf(each.pointer, written) })),
    [saving.refusal, issueRefusal, written],
  );
  // what is missing is marked at its field once somebody wants to issue; what is wrong, at once
  const errors = useMemo(() => {
    const found = new Map<string, string>();
    const marked = [...saveRefused, ...findings.refused, ...(asked ? findings.obstacles : []), ...findings.warnings];
    for (const each of marked) {
      if ("field" in each.place && !found.has(each.place.field))
        found.set(each.place.field, wordsOf(terms.findings, each, language));
    }
    written.unreadable.forEach((field) => found.set(field, t.noNumber));
    return found;
  }, [saveRefused, findings, asked, written, t, terms, language]);

  const start = useCallback(() => {
    setAsked(true);
    setIssueRefusal(undefined);
    const first = findings.refused[0] ?? findings.obstacles[0];
    const unreadable = [...written.unreadable][0];
    if (unreadable) focusField(unreadable);
    else if (first)
      focusField(
        "field" in first.place
          ? first.place.field
          : "client" in first.place && form.clientId === ""
            ? "client"
            : "checklist",
      );
    else setDialog("issue");
  }, [findings, written, form.clientId]);

  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      start();
    };
    window.addEventListener("keydown", heard);
    return () => {
      window.removeEventListener("keydown", heard);
    };
  }, [start]);

  const offers = useMemo(
    () => ({
      rates: taxRates.items,
      reasons: form.reasons,
      onReason: (category: VatCategory, reason: string) => {
        setForm((now) => ({ ...now, reasons: { ...now.reasons, [category]: reason } }));
      },
    }),
    [taxRates, form.reasons],
  );
  const reasoned = usedCategories(form).filter((category) => REASONED.includes(category));
  const { id: savedId, etag } = saving.version();

  return (
    <>
      <PageHeader
        title={loaded ? t.draftTitle : t.newTitle}
        back={{ href: routes.invoices, label: t.invoices }}
        badge={<SaveNote state={saving.state} offline={saving.refusal?.isOffline ?? false} />}
        actions={
          <>
            <Button
              icon={<Eye className="size-4" aria-hidden />}
              onClick={() => {
                void saving.save().then((stored) => {
                  if (stored) setDialog("preview");
                });
              }}
            >
              {t.preview}
            </Button>
            <Button look="primary" icon={<Send className="size-4" aria-hidden />} onClick={start}>
              {t.issueStep}
            </Button>
            <Menu
              trigger={
                <IconButton label={t.more}>
                  <MoreHorizontal className="size-4" aria-hidden />
                </IconButton>
              }
              items={[
                [
                  {
                    label: t.deleteDraft,
                    icon: <Trash2 aria-hidden />,
                    danger: true,
                    run: () => {
                      setDialog("delete");
                    },
                  },
                ],
              ]}
            />
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <Refusal
          error={
            saving.refusal && !saving.refusal.isOffline && saving.refusal.fieldErrors.length === 0
              ? saving.refusal
              : undefined
          }
        />
        <Refusal error={error && error.fieldErrors.length === 0 && !error.isOffline ? error : undefined} />
        <article aria-label={t.document} className="@container rounded-lg border border-line bg-surface p-4 sm:p-6">
          <div className="grid gap-6 @2xl:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
            <ClientField
              value={form.clientId}
              error={errors.get("client") ?? (asked && form.clientId === "" ? t.needClient : undefined)}
              findings={findings.obstacles.filter(({ place }) => "client" in place)}
              buyerName={form.base.buyer?.name}
              onChange={(id) => {
                set({ clientId: id });
              }}
            />
            <div className="grid grid-cols-2 content-start gap-3">
              <Field
                label={t.issueDate}
                error={errors.get("issueDate")}
                hint={form.issueDate ? undefined : t.issueDateHint}
              >
                <Input type="date" {...text("issueDate")} />
              </Field>
              <Field
                label={t.dueDate}
                error={errors.get("dueDate")}
                hint={
                  form.dueDate || !preview?.invoice.dueDate ? undefined : t.dueDateHint(day(preview.invoice.dueDate))
                }
              >
                <Input type="date" {...text("dueDate")} />
              </Field>
            </div>
          </div>

          <TaxOffers value={offers}>
            <section aria-label={t.lines} className="mt-6">
              <div
                aria-hidden
                className="hidden grid-cols-[1.5rem_minmax(0,1fr)_4.5rem_6.5rem_7rem_9rem_6.5rem_2.25rem] gap-2 border-b border-line pb-1.5 text-xs font-medium text-ink-soft @4xl:grid"
              >
                <span />
                <span>{t.item}</span>
                <span className="text-right">{t.quantity}</span>
                <span>{t.unit}</span>
                <span className="text-right">{form.pricesIncludeVat ? t.priceWithVat : t.price}</span>
                <span>{t.vat}</span>
                <span className="text-right">{t.amount}</span>
                <span />
              </div>
              <ol>
                {form.lines.map((line, index) => (
                  <LineRow
                    key={line.key}
                    line={line}
                    index={index}
                    steps={steps}
                    amounts={amounts}
                    errors={errors}
                    currency={currency}
                    itemsId={itemsId}
                  />
                ))}
              </ol>
              <datalist id={itemsId}>
                {[...(known?.keys() ?? [])].map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
              <p className="sr-only" role="status">
                {said}
              </p>
              {errors.get("lines") && (
                <p role="alert" className="mt-2 text-sm text-bad-ink">
                  {errors.get("lines")}
                </p>
              )}
              <div className="mt-3 flex flex-wrap items-center gap-2" data-field="lines">
                <Button
                  size="sm"
                  icon={<Plus className="size-4" aria-hidden />}
                  onClick={() => {
                    steps.addBelow(undefined);
                  }}
                >
                  {t.addLine}
                </Button>
                <Button
                  size="sm"
                  look="quiet"
                  onClick={() => {
                    set({
                      adjustments: [
                        ...form.adjustments,
                        emptyAdjustment("ALLOWANCE", form.lines[0]?.vat ?? usualVat, t.discount),
                      ],
                    });
                  }}
                >
                  {t.addDocumentDiscount}
                </Button>
                <Button
                  size="sm"
                  look="quiet"
                  onClick={() => {
                    set({
                      adjustments: [...form.adjustments, emptyAdjustment("CHARGE", form.lines[0]?.vat ?? usualVat, "")],
                    });
                  }}
                >
                  {t.addDocumentCharge}
                </Button>
                <span className="ml-auto text-xs text-ink-soft max-lg:hidden">{t.keysHint}</span>
              </div>
              {form.adjustments.length > 0 && (
                <div className="mt-3 border-t border-line pt-2">
                  {form.adjustments.map((each) => (
                    <AdjustmentRow
                      key={each.key}
                      value={each}
                      on={t.wholeDocument}
                      withVat
                      amount={amounts.get(each.key)}
                      currency={currency}
                      errors={errors}
                      onChange={(next) => {
                        set({ adjustments: form.adjustments.map((one) => (one.key === each.key ? next : one)) });
                      }}
                      onRemove={() => {
                        set({ adjustments: form.adjustments.filter((one) => one.key !== each.key) });
                      }}
                    />
                  ))}
                </div>
              )}
            </section>
          </TaxOffers>

          <div className="mt-6 grid items-start gap-6 @2xl:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
            <div className="flex flex-col gap-4 max-sm:order-last">
              {reasoned.map((category) => (
                <Field
                  key={category}
                  label={t.reasonFor(terms.categories[category])}
                  hint={category === "E" ? t.reasonHintE : t.reasonHint}
                  error={category === "E" ? errors.get("reasons") : undefined}
                >
                  <Input
                    data-field="reasons"
                    maxLength={500}
                    placeholder={terms.usualReasons[category]}
                    value={form.reasons[category] ?? ""}
                    onChange={(event) => {
                      set({ reasons: { ...form.reasons, [category]: event.target.value } });
                    }}
                  />
                </Field>
              ))}
              <Field label={t.note} optional error={errors.get("note")}>
                <TextArea rows={3} maxLength={5000} {...text("note")} />
              </Field>
              <AttachmentsField
                value={form.attachments}
                error={errors.get("attachments")}
                onChange={(change) => {
                  setForm((now) => ({ ...now, attachments: change(now.attachments) }));
                }}
              />
              <Details
                form={form}
                set={set}
                errors={errors}
                usualCurrency={client.data?.currency ?? seller.currency}
                usualBuyerReference={client.data?.buyerReference}
              />
            </div>
            <Totals
              totals={preview?.totals}
              currency={currency}
              busy={busy}
              onExplain={() => {
                setDialog("why");
              }}
            />
          </div>
        </article>
        <Checklist
          findings={[...saveRefused, ...findings.refused, ...findings.obstacles]}
          warnings={findings.warnings}
          asked={asked}
          touched={saving.state !== "untouched"}
          profile={preview?.profile}
          clientId={form.clientId}
          onSeller={
            maySeller
              ? () => {
                  setDialog("seller");
                }
              : undefined
          }
        />
      </div>

      <Explanation
        open={dialog === "why"}
        onOpenChange={(open) => {
          setDialog(open ? "why" : undefined);
        }}
        written={written}
        currency={currency}
      />
      <Sheet
        open={dialog === "preview"}
        onOpenChange={(open) => {
          setDialog(open ? "preview" : undefined);
        }}
        title={t.preview}
        description={t.previewLead}
      >
        {dialog === "preview" && <PdfFrame id={savedId} version={etag} title={t.preview} />}
      </Sheet>
      {dialog === "issue" && (
        <IssueDialog
          onClose={() => {
            setDialog(undefined);
          }}
          client={client.data}
          preview={preview}
          currency={currency}
          save={saving.save}
          version={saving.version}
          onIssued={saving.forget}
          onRefused={setIssueRefusal}
        />
      )}
      {dialog === "seller" && (
        <SellerDialog
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
      {dialog === "delete" && (
        <DeleteDialog
          version={saving.version}
          onClose={() => {
            setDialog(undefined);
          }}
          onDeleted={() => {
            saving.forget();
            router.push(routes.invoices);
          }}
        />
      )}
      {saving.conflict && (
        <ConflictDialog
          conflict={saving.conflict}
          mine={written.draft}
          onSettle={(merged) => {
            if (saving.conflict) saving.settle(saving.conflict.theirs);
            setForm(readDraft(merged, locale, usualVat));
          }}
        />
      )}
    </>
  );
}
