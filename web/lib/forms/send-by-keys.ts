/** A form's `ref`: Ctrl/⌘ Enter sends it from any of its fields. */
export function sendByKeys(form: HTMLFormElement | null): (() => void) | undefined {
  if (!form) return undefined;
  const heard = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  };
  form.addEventListener("keydown", heard);
  return () => {
    form.removeEventListener("keydown", heard);
  };
}
