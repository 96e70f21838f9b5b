// Pages to read: a text in sections, at a width that is comfortable to read.
import type { ReactNode } from 'react';
import { PageHeader } from '#components/ui/page-header.tsx';

interface ProseProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

export function Prose({ title, lead, children }: ProseProps) {
  return (
    <article className="page-width max-w-3xl py-12">
      <PageHeader title={title} lead={lead} />
      <div className="grid gap-10">{children}</div>
    </article>
  );
}

interface ProseSectionProps {
  /** Of its address. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function ProseSection({ id, title, children }: ProseSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-3 [&_a]:text-accent [&_a]:underline [&_a]:underline-offset-4 [&_ul]:grid [&_ul]:list-[square] [&_ul]:gap-1.5 [&_ul]:pl-6"
    >
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
