/** The name, closed by a ledger's double rule. */
export function Wordmark() {
  return (
    <span
      className="inline-block border-b-3 border-double border-accent pb-0.5 text-lg font-semibold leading-5 tracking-[0.04em]"
      translate="no"
    >
      {"INVOXA"}
    </span>
  );
}
