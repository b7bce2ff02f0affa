"use client";

import { type ReactNode, useState } from "react";
import {
  type Control,
  type FieldArrayPath,
  type FieldErrors,
  useFieldArray,
  useForm,
  type UseFormRegister,
} from "react-hook-form";
import * as z from "zod";
import { Button, Checkbox, Field, Input, Refusal, Select, TextArea } from "@/components";
import type { ProblemError } from "@/lib/api";
import { sendByKeys, showRefusal, withoutEmpty, zodResolver } from "@/lib/forms";
import { languageNames, languages, useMessages } from "@/lib/i18n";
import { usePlaceOptions } from "@/lib/places";
import type { ClientDetails } from "./client";
import { documentFormatNames, documentFormats } from "./document-formats";
import { formMessages } from "./form-messages";

const text = z.string();
const identifier = z.object({ scheme: text, value: text });
const address = z.object({ line1: text, line2: text, postCode: text, city: text, subdivision: text, country: text });
const contact = z.object({ name: text, role: text, phone: text, email: text });

/** The form's words for a client: those of the contract, with texts where there may be nothing. */
function schemaOf(needName: string, needDays: string) {
  return z.object({
    kind: z.enum(["company", "person"]),
    name: z.string().trim().min(1, needName),
    tradingName: text,
    number: text,
    email: text,
    address,
    vatId: text,
    taxRegistrationId: text,
    legalRegistration: identifier,
    identifiers: z.array(identifier),
    electronicAddresses: z.array(identifier),
    contact,
    contacts: z.array(contact),
    deliveryAddresses: z.array(z.object({ name: text, address })),
    currency: text,
    language: text,
    paymentDays: z
      .string()
      .refine((days) => days.trim() === "" || (/^\d{1,3}$/.test(days.trim()) && Number(days) <= 365), needDays),
    buyerReference: text,
    documentFormat: text,
    xmlByEmail: z.boolean(),
    tags: text,
    notes: text,
    customFields: z.array(z.object({ name: text, value: text })),
  });
}

type Values = z.infer<ReturnType<typeof schemaOf>>;
type Part = { register: UseFormRegister<Values>; errors: FieldErrors<Values> };

const noAddress = { line1: "", line2: "", postCode: "", city: "", subdivision: "", country: "" };
const noContact = { name: "", role: "", phone: "", email: "" };
const noIdentifier = { scheme: "", value: "" };

type Props = {
  client?: ClientDetails;
  submitLabel: string;
  onSubmit: (details: ClientDetails) => Promise<void>;
  cancel: ReactNode;
};

/** All that can be said of a client. What the service refuses, such as a VAT ID's check digits, stands at its field. */
export function ClientForm({ client, submitLabel, onSubmit, cancel }: Props) {
  const t = useMessages(formMessages);
  const places = usePlaceOptions();
  const [refusal, setRefusal] = useState<ProblemError>();
  const form = useForm<Values>({
    resolver: zodResolver(schemaOf(t.needName, t.needDays)),
    defaultValues: valuesOf(client),
  });
  const { register, control, formState } = form;
  const { errors, isSubmitting } = formState;

  const submit = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    try {
      await onSubmit(detailsOf(values, client));
    } catch (error) {
      setRefusal(showRefusal(form, error));
    }
  });

  return (
    <form
      noValidate
      className="flex max-w-140 flex-col gap-8"
      onSubmit={(event) => void submit(event)}
      ref={sendByKeys}
    >
      <Section title={t.who}>
        <Field label={t.kind}>
          <Select
            options={[
              { value: "company", label: t.kinds.company },
              { value: "person", label: t.kinds.person },
            ]}
            {...register("kind")}
          />
        </Field>
        <Field label={t.name} error={errors.name?.message}>
          <Input autoFocus={!client} {...register("name")} />
        </Field>
        <Field label={t.tradingName} optional error={errors.tradingName?.message}>
          <Input {...register("tradingName")} />
        </Field>
        <Field label={t.email} optional hint={t.emailHint} error={errors.email?.message}>
          <Input type="email" {...register("email")} />
        </Field>
        <Field label={t.number} optional error={errors.number?.message}>
          <Input {...register("number")} />
        </Field>
      </Section>
      <Section title={t.where}>
        <AddressFields at="address" register={register} errors={errors} />
      </Section>
      <Section title={t.tax}>
        <Field label={t.vatId} optional hint={t.vatIdHint} error={errors.vatId?.message}>
          <Input spellCheck={false} autoCapitalize="characters" {...register("vatId")} />
        </Field>
        <Field label={t.taxRegistrationId} optional error={errors.taxRegistrationId?.message}>
          <Input {...register("taxRegistrationId")} />
        </Field>
        <IdentifierFields at="legalRegistration" label={t.legalRegistration} register={register} errors={errors} />
        <Rows control={control} at="identifiers" what={t.identifier} fresh={noIdentifier}>
          {(index) => (
            <IdentifierFields at={`identifiers.${index}`} label={t.identifier} register={register} errors={errors} />
          )}
        </Rows>
        <Rows control={control} at="electronicAddresses" what={t.electronicAddress} fresh={noIdentifier}>
          {(index) => (
            <IdentifierFields
              at={`electronicAddresses.${index}`}
              label={t.electronicAddress}
              register={register}
              errors={errors}
            />
          )}
        </Rows>
      </Section>
      <Section title={t.billing}>
        <Field label={t.currency} error={errors.currency?.message}>
          <Select options={places.currencies} placeholder={t.usual} {...register("currency")} />
        </Field>
        <Field label={t.language} error={errors.language?.message}>
          <Select
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            placeholder={t.usual}
            {...register("language")}
          />
        </Field>
        <Field label={t.paymentDays} optional error={errors.paymentDays?.message}>
          <Input inputMode="numeric" {...register("paymentDays")} />
        </Field>
        <Field label={t.buyerReference} optional hint={t.buyerReferenceHint} error={errors.buyerReference?.message}>
          <Input {...register("buyerReference")} />
        </Field>
        <Field label={t.documentFormat} hint={t.documentFormatHint} error={errors.documentFormat?.message}>
          <Select
            options={documentFormats.map((value) => ({ value, label: documentFormatNames[value] }))}
            placeholder={t.usualFormat}
            {...register("documentFormat")}
          />
        </Field>
        <Checkbox label={t.xmlByEmail} {...register("xmlByEmail")} />
      </Section>
      <Section title={t.people}>
        <ContactFields at="contact" register={register} errors={errors} />
        <Rows control={control} at="contacts" what={t.contact} fresh={noContact}>
          {(index) => <ContactFields at={`contacts.${index}`} register={register} errors={errors} />}
        </Rows>
      </Section>
      <Section title={t.more}>
        <Rows
          control={control}
          at="deliveryAddresses"
          what={t.deliveryAddress}
          fresh={{ name: "", address: noAddress }}
        >
          {(index) => (
            <>
              <Field label={t.name} optional error={errors.deliveryAddresses?.[index]?.name?.message}>
                <Input {...register(`deliveryAddresses.${index}.name`)} />
              </Field>
              <AddressFields at={`deliveryAddresses.${index}.address`} register={register} errors={errors} />
            </>
          )}
        </Rows>
        <Field label={t.tags} optional hint={t.tagsHint} error={errors.tags?.message}>
          <Input {...register("tags")} />
        </Field>
        <Field label={t.notes} optional hint={t.notesHint} error={errors.notes?.message}>
          <TextArea {...register("notes")} />
        </Field>
        <Rows control={control} at="customFields" what={t.customField} fresh={{ name: "", value: "" }}>
          {(index) => (
            <div className="grid grid-cols-2 gap-3">
              <Field label={t.fieldName} error={errors.customFields?.[index]?.name?.message}>
                <Input {...register(`customFields.${index}.name`)} />
              </Field>
              <Field label={t.value} error={errors.customFields?.[index]?.value?.message}>
                <Input {...register(`customFields.${index}.value`)} />
              </Field>
            </div>
          )}
        </Rows>
      </Section>
      <div className="flex flex-col gap-4">
        <Refusal error={refusal} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" busy={isSubmitting}>
            {submitLabel}
          </Button>
          {cancel}
        </div>
      </div>
    </form>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-3 text-lg font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

function AddressFields({ at, register, errors }: Part & { at: "address" | `deliveryAddresses.${number}.address` }) {
  const t = useMessages(formMessages);
  const places = usePlaceOptions();
  const wrong = at === "address" ? errors.address : errors.deliveryAddresses?.[Number(at.split(".")[1])]?.address;
  return (
    <>
      <Field label={t.line1} optional error={wrong?.line1?.message}>
        <Input {...register(`${at}.line1`)} />
      </Field>
      <Field label={t.line2} optional error={wrong?.line2?.message}>
        <Input {...register(`${at}.line2`)} />
      </Field>
      <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3">
        <Field label={t.postCode} error={wrong?.postCode?.message}>
          <Input {...register(`${at}.postCode`)} />
        </Field>
        <Field label={t.city} error={wrong?.city?.message}>
          <Input {...register(`${at}.city`)} />
        </Field>
      </div>
      <Field label={t.subdivision} optional error={wrong?.subdivision?.message}>
        <Input {...register(`${at}.subdivision`)} />
      </Field>
      <Field label={t.country} error={wrong?.country?.message}>
        <Select options={places.countries} placeholder={t.notChosen} {...register(`${at}.country`)} />
      </Field>
    </>
  );
}

function ContactFields({ at, register, errors }: Part & { at: "contact" | `contacts.${number}` }) {
  const t = useMessages(formMessages);
  const wrong = at === "contact" ? errors.contact : errors.contacts?.[Number(at.split(".")[1])];
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t.name} optional error={wrong?.name?.message}>
          <Input {...register(`${at}.name`)} />
        </Field>
        <Field label={t.role} optional error={wrong?.role?.message}>
          <Input {...register(`${at}.role`)} />
        </Field>
      </div>
      <Field label={t.contactEmail} optional error={wrong?.email?.message}>
        <Input type="email" {...register(`${at}.email`)} />
      </Field>
      <Field label={t.phone} optional error={wrong?.phone?.message}>
        <Input type="tel" {...register(`${at}.phone`)} />
      </Field>
    </>
  );
}

function IdentifierFields({
  at,
  label,
  register,
  errors,
}: Part & { at: "legalRegistration" | `identifiers.${number}` | `electronicAddresses.${number}`; label: string }) {
  const t = useMessages(formMessages);
  const [name, index] = at.split(".");
  const wrong =
    at === "legalRegistration"
      ? errors.legalRegistration
      : errors[name as "identifiers" | "electronicAddresses"]?.[Number(index)];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_8rem] gap-3">
      <Field label={label} optional error={wrong?.value?.message}>
        <Input {...register(`${at}.value`)} />
      </Field>
      <Field label={t.scheme} optional error={wrong?.scheme?.message}>
        <Input title={t.schemeHint} {...register(`${at}.scheme`)} />
      </Field>
    </div>
  );
}

/** Any number of the same, each of which can be taken away again. */
function Rows<Name extends FieldArrayPath<Values>>({
  control,
  at,
  what,
  fresh,
  children,
}: {
  control: Control<Values>;
  at: Name;
  what: string;
  fresh: Values[Name][number];
  children: (index: number) => ReactNode;
}) {
  const t = useMessages(formMessages);
  const { fields, append, remove } = useFieldArray({ control, name: at });
  return (
    <>
      {fields.map((field, index) => (
        <div
          key={field.id}
          role="group"
          aria-label={`${what} ${index + 1}`}
          className="flex flex-col gap-3 rounded-md border border-line p-4"
        >
          {children(index)}
          <Button
            size="sm"
            look="quiet"
            className="self-start"
            onClick={() => {
              remove(index);
            }}
          >
            {t.remove(what)}
          </Button>
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        onClick={() => {
          append(fresh as never);
        }}
      >
        {t.add(what)}
      </Button>
    </>
  );
}

function valuesOf(client: ClientDetails | undefined): Values {
  return {
    kind: client?.kind ?? "company",
    name: client?.name ?? "",
    tradingName: client?.tradingName ?? "",
    number: client?.number ?? "",
    email: client?.email ?? "",
    address: { ...noAddress, ...client?.address },
    vatId: client?.vatId ?? "",
    taxRegistrationId: client?.taxRegistrationId ?? "",
    legalRegistration: { ...noIdentifier, ...client?.legalRegistration },
    identifiers: (client?.identifiers ?? []).map((one) => ({ ...noIdentifier, ...one })),
    electronicAddresses: (client?.electronicAddresses ?? []).map((one) => ({ ...noIdentifier, ...one })),
    contact: { ...noContact, ...client?.contact },
    contacts: (client?.contacts ?? []).map((one) => ({ ...noContact, ...one })),
    deliveryAddresses: (client?.deliveryAddresses ?? []).map((one) => ({
      name: one.name ?? "",
      address: { ...noAddress, ...one.address },
    })),
    currency: client?.currency ?? "",
    language: client?.language ?? "",
    paymentDays: client?.paymentDays === undefined ? "" : String(client.paymentDays),
    buyerReference: client?.buyerReference ?? "",
    documentFormat: client?.documentFormat ?? "",
    xmlByEmail: client?.xmlByEmail ?? false,
    tags: (client?.tags ?? []).join(", "),
    notes: client?.notes ?? "",
    customFields: (client?.customFields ?? []).map(({ name, value }) => ({ name: name ?? "", value: value ?? "" })),
  };
}

function detailsOf(values: Values, before: ClientDetails | undefined): ClientDetails {
  const days = values.paymentDays.trim();
  return withoutEmpty({
    ...values,
    // the form has no third line: one that came by import stays
    address: { ...before?.address, ...values.address },
    language: languages.find((known) => known === values.language),
    documentFormat: documentFormats.find((known) => known === values.documentFormat),
    paymentDays: days === "" ? undefined : Number(days),
    tags: values.tags.split(",").map((tag) => tag.trim()),
  });
}
