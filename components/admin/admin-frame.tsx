// What every page of the staff stands in. Wider and calmer than the pages of players: there is much to read.
import type { ReactNode } from 'react';
import { AdminNav } from './admin-nav.tsx';
import type { Section } from './sections.ts';

interface AdminFrameProps {
  readonly sections: readonly Section[];
  readonly children: ReactNode;
}

export function AdminFrame({ sections, children }: AdminFrameProps) {
  return (
    <div data-page="wide" className="page-width grid gap-x-8 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="min-w-0 border-line border-b lg:border-b-0">
        <div className="lg:sticky lg:top-20 lg:py-8">
          <AdminNav sections={sections} />
        </div>
      </div>
      <div className="min-w-0 py-6 lg:py-8">{children}</div>
    </div>
  );
}
