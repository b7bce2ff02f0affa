"use client";

import { ArrowDown, ArrowUp, CopyPlus, GripVertical, MoreHorizontal, Percent, Plus, Text, Trash2 } from "lucide-react";
import { type KeyboardEvent, memo, useState } from "react";
import { Field, IconButton, Input, Menu, Money, Select, TextArea } from "@/components";
import { useMessages } from "@/lib/i18n";
import { AdjustmentRow } from "./adjustment-row";
import { emptyAdjustment, type LineForm } from "./form";
import type { LineSteps } from "./line-steps";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";
import { UNITS } from "./units";
import { VatSelect } from "./vat-select";

type Props = {
  line: LineForm;
  index: number;
  steps: LineSteps;
  amounts: ReadonlyMap<string, string>;
  errors: ReadonlyMap<string, string>;
  currency: string;
  /** The list of items known by name. */
  itemsId: string;
};

/**
 * One line. Enter adds one below, the arrows go to the same column of the next, Ctrl Backspace removes it, Alt and an
 * arrow moves it.
 */
export const LineRow = memo(function LineRow({ line, index, steps, amounts, errors, currency, itemsId }: Props) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const [describing, setDescribing] = useState(false);
  const { key } = line;
  const n = String(index + 1);
  const change = (changes: Partial<LineForm>) => {
    steps.change(key, changes);
  };
  const error = (field: string) => errors.get(`${key}.${field}`);
  const amount = amounts.get(key);

  const keys = (column: string) => (event: KeyboardEvent) => {
    const field = event.currentTarget;
    const vertical = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (event.key === "Backspace" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      steps.remove(key);
    } else if (vertical !== 0 && event.altKey) {
      event.preventDefault();
      steps.move(key, index + vertical, column);
    } else if (vertical !== 0 && field instanceof HTMLInputElement) {
      event.preventDefault();
      steps.focus(index + vertical, column);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && field instanceof HTMLInputElement) {
      event.preventDefault();
      steps.addBelow(key);
    }
  };

  return (
    <li data-line={key} className="border-b border-line py-2">
      <div
        role="group"
        aria-label={t.line(n)}
        className="grid grid-cols-[minmax(0,1fr)_2.25rem] items-start gap-2 @4xl:grid-cols-[1.5rem_minmax(0,1fr)_4.5rem_6.5rem_7rem_9rem_6.5rem_2.25rem]"
      >
        <button
          type="button"
          aria-label={t.moveLine(n)}
          title={t.moveHint}
          className="hidden h-9 cursor-grab touch-none items-center justify-center rounded-sm text-ink-soft hover:bg-sunken active:cursor-grabbing @4xl:flex"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId))
              steps.dragOver(key, event.clientX, event.clientY);
          }}
          onKeyDown={(event) => {
            const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
            if (by === 0) return;
            event.preventDefault();
            steps.move(key, index + by, "handle");
          }}
          data-field={`${key}.handle`}
        >
          <GripVertical className="size-4" aria-hidden />
        </button>
        <div className="flex min-w-0 flex-col gap-1.5">
          <Field label={t.ofLine(t.item, n)} hideLabel error={error("name")}>
            <Input
              data-field={`${key}.name`}
              placeholder={t.itemPlaceholder}
              maxLength={500}
              list={itemsId}
              autoComplete="off"
              value={line.name}
              onChange={(event) => {
                steps.name(key, event.target.value);
              }}
              onKeyDown={keys("name")}
            />
          </Field>
          {(describing || line.description !== "") && (
            <Field label={t.ofLine(t.description, n)} hideLabel error={error("description")}>
              <TextArea
                data-field={`${key}.description`}
                rows={2}
                maxLength={2000}
                placeholder={t.description}
                autoFocus={describing}
                value={line.description}
                onChange={(event) => {
                  change({ description: event.target.value });
                }}
              />
            </Field>
          )}
        </div>
        <div className="col-span-2 grid grid-cols-2 gap-2 @md:grid-cols-4 @4xl:contents">
          <Field label={t.ofLine(t.quantity, n)} hideLabel error={error("quantity")}>
            <Input
              data-field={`${key}.quantity`}
              inputMode="decimal"
              className="text-right"
              value={line.quantity}
              onChange={(event) => {
                change({ quantity: event.target.value });
              }}
              onFocus={(event) => {
                event.target.select();
              }}
              onKeyDown={keys("quantity")}
            />
          </Field>
          <Field label={t.ofLine(t.unit, n)} hideLabel error={error("unit")}>
            <Select
              data-field={`${key}.unit`}
              value={line.unit}
              options={[...UNITS, ...(UNITS.some((known) => known === line.unit) ? [] : [line.unit])].map((value) => ({
                value,
                label: unitName(terms.units, value),
              }))}
              onChange={(event) => {
                change({ unit: event.target.value });
              }}
              onKeyDown={keys("unit")}
            />
          </Field>
          <Field label={t.ofLine(t.price, n)} hideLabel error={error("price")}>
            <Input
              data-field={`${key}.price`}
              inputMode="decimal"
              className="text-right"
              placeholder={t.price}
              value={line.price}
              onChange={(event) => {
                change({ price: event.target.value });
              }}
              onKeyDown={keys("price")}
            />
          </Field>
          <VatSelect
            label={t.ofLine(t.vat, n)}
            value={line.vat}
            name={key}
            errors={errors}
            onChange={(vat) => {
              change({ vat });
            }}
            onKeyDown={keys("vat")}
          />
        </div>
        <div className="col-span-2 pt-2 text-right font-medium @4xl:col-span-1">
          <span className="sr-only">{t.ofLine(t.amount, n)}</span>
          {amount !== undefined && <Money amount={amount} currency={currency} />}
        </div>
        <div className="col-start-2 row-start-1 @4xl:col-start-auto @4xl:row-start-auto">
          <Menu
            trigger={
              <IconButton label={t.lineMenu(n)}>
                <MoreHorizontal className="size-4" aria-hidden />
              </IconButton>
            }
            items={[
              [
                {
                  label: t.addDescription,
                  icon: <Text aria-hidden />,
                  run: () => {
                    setDescribing(true);
                  },
                },
                {
                  label: t.addDiscount,
                  icon: <Percent aria-hidden />,
                  run: () => {
                    change({ adjustments: [...line.adjustments, emptyAdjustment("ALLOWANCE", line.vat, t.discount)] });
                  },
                },
                {
                  label: t.addCharge,
                  icon: <Plus aria-hidden />,
                  run: () => {
                    change({ adjustments: [...line.adjustments, emptyAdjustment("CHARGE", line.vat, "")] });
                  },
                },
              ],
              [
                {
                  label: t.moveUp,
                  icon: <ArrowUp aria-hidden />,
                  run: () => {
                    steps.move(key, index - 1);
                  },
                },
                {
                  label: t.moveDown,
                  icon: <ArrowDown aria-hidden />,
                  run: () => {
                    steps.move(key, index + 1);
                  },
                },
                {
                  label: t.duplicate,
                  icon: <CopyPlus aria-hidden />,
                  run: () => {
                    steps.duplicate(key);
                  },
                },
              ],
              [
                {
                  label: t.removeLine,
                  icon: <Trash2 aria-hidden />,
                  danger: true,
                  run: () => {
                    steps.remove(key);
                  },
                },
              ],
            ]}
          />
        </div>
      </div>
      {line.adjustments.length > 0 && (
        <div className="mt-1 @4xl:pl-8 @4xl:pr-11">
          {line.adjustments.map((each) => (
            <AdjustmentRow
              key={each.key}
              value={each}
              on={t.line(n)}
              amount={amounts.get(each.key)}
              currency={currency}
              errors={errors}
              onChange={(next) => {
                change({ adjustments: line.adjustments.map((one) => (one.key === each.key ? next : one)) });
              }}
              onRemove={() => {
                change({ adjustments: line.adjustments.filter((one) => one.key !== each.key) });
              }}
            />
          ))}
        </div>
      )}
    </li>
  );
});

function unitName(names: Record<string, string>, code: string): string {
  return names[code] ?? code;
}
