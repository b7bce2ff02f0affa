import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { fieldOfPointer, ProblemError } from "../api/problem";

/**
 * Puts a refusal to the fields that it names. `rename` says how a field of the contract is called in the form where
 * that differs (`{"owner.email": "email"}`). What has no field, and a refusal that names none, is answered: it belongs
 * above the form. The first wrong field gets the focus.
 */
export function showRefusal<T extends FieldValues>(
  form: UseFormReturn<T>,
  error: unknown,
  rename: Record<string, FieldPath<T>> = {},
): ProblemError | undefined {
  if (!(error instanceof ProblemError)) throw error;
  const values = form.getValues();
  const homeless = error.fieldErrors.filter(({ pointer, detail }, index) => {
    const field = fieldOfPointer(pointer);
    const name = (rename[field] ?? field) as FieldPath<T>;
    if (!exists(values, name)) return true;
    form.setError(name, { type: "server", message: detail }, { shouldFocus: index === 0 });
    return false;
  });
  if (error.fieldErrors.length > 0 && homeless.length === 0) return undefined;
  return homeless.length === 0 ? error : new ProblemError({ ...error.problem, errors: homeless });
}

function exists(values: unknown, path: string): boolean {
  let at = values;
  for (const part of path.split(".")) {
    if (typeof at !== "object" || at === null || !(part in at)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return true;
}
