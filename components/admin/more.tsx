// The rest of a long list, opened on demand.
import type { ReactNode } from 'react';

export function More({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <details className="min-w-0 open:basis-full">
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-muted text-sm underline underline-offset-4 hover:text-text">
        {label}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
