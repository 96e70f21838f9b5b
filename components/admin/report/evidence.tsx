// What was said, kept with the report: like a chat, with the lines of the reported person marked.
import { clsx } from 'clsx';
import { CalendarDay, ClockTime } from '#components/ui/moment.tsx';
import type { StaffReport } from '#lib/spacetime/server/staff/reports.ts';
import { Nothing } from '../panel.tsx';

export function Evidence({ lines }: { readonly lines: StaffReport['evidence'] }) {
  const [first] = lines;
  if (!first) return <Nothing>Neither of the two had said anything lately.</Nothing>;
  return (
    <figure className="grid gap-1.5">
      <figcaption className="text-muted text-sm">
        What both said before the report, <CalendarDay at={first.saidAt} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <ol tabIndex={0} className="grid max-h-96 gap-px overflow-y-auto bg-sunken p-2">
        {lines.map(({ name, text, saidAt, isReported }) => (
          <li
            key={`${saidAt}-${name}-${text}`}
            className={clsx(
              'grid gap-x-3 border-l-[3px] px-3 py-1 text-sm sm:grid-cols-[4.5rem_1fr]',
              isReported ? 'border-danger bg-danger-ground/60' : 'border-transparent',
            )}
          >
            <span className="text-muted tabular-nums">
              <ClockTime at={saidAt} />
            </span>
            <p className="min-w-0 wrap-anywhere">
              <span className={clsx('font-semibold', isReported ? 'text-danger' : 'text-muted')}>{name}</span>
              {isReported && <span className="sr-only"> (reported)</span>}: {text}
            </p>
          </li>
        ))}
      </ol>
    </figure>
  );
}
