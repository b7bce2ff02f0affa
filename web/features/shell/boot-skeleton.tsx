/** What is seen before anything is known: the shell's shape, also in the exported pages, as their first paint. */
export function BootSkeleton() {
  return (
    <div aria-hidden className="lg:grid lg:grid-cols-[232px_minmax(0,1fr)]">
      <div className="hidden h-dvh flex-col gap-3 border-r border-line px-5 py-6 lg:flex">
        <div className="mb-6 h-4 w-20 rounded-sm bg-line" />
        {[64, 52, 70, 46].map((width) => (
          <div key={width} className="h-3.5 rounded-sm bg-line/70" style={{ width: `${width}%` }} />
        ))}
      </div>
      <div className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-8">
        <div className="h-6 w-44 rounded-sm bg-line" />
        <div className="mt-8 h-28 rounded-lg border border-line bg-surface" />
        <div className="mt-6 h-64 rounded-lg border border-line bg-surface" />
      </div>
    </div>
  );
}
