// A few things worth knowing, each with its name.
import type { ReactNode } from 'react';

export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    // An odd one out takes the whole line, so that no gap is left.
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8.25rem,1fr))] gap-2 sm:grid-cols-2 sm:gap-3 [&>:last-child:nth-child(odd)]:col-span-full">
      {children}
    </dl>
  );
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5 bg-raised px-3 py-2 sm:px-4 sm:py-3">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="wrap-anywhere font-semibold">{children}</dd>
    </div>
  );
}
