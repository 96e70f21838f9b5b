// Sign-ups of seven days as bars, and as a table for whoever reads tables better.
import { barsOf } from './chart-shapes.ts';
import { ChartTable } from './chart-table.tsx';

const DAY_MS = 86_400_000;
const SIZE = { width: 280, height: 88 };
const LABEL_ROOM = 18;

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });
const date = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

interface SignUpChartProps {
  /** Oldest first; the last is today. */
  readonly counts: readonly number[];
  readonly now: number;
}

export function SignUpChart({ counts, now }: SignUpChartProps) {
  const days = counts.map((count, index) => ({ count, at: now - (counts.length - 1 - index) * DAY_MS }));
  const bars = barsOf(counts, SIZE, 10);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <div className="grid gap-2">
      <svg
        viewBox={`0 -${LABEL_ROOM} ${SIZE.width} ${SIZE.height + 2 * LABEL_ROOM}`}
        role="img"
        aria-label={`${total} sign-ups in seven days, ${counts.at(-1) ?? 0} of them today.`}
        className="w-full max-w-lg"
      >
        {days.map(({ count, at }, index) => {
          const bar = bars[index];
          if (!bar) return null;
          const middle = bar.x + bar.width / 2;
          const isToday = index === days.length - 1;
          return (
            <g key={at}>
              <rect {...bar} className={isToday ? 'fill-accent' : 'fill-edge'} />
              <text x={middle} y={bar.y - 5} textAnchor="middle" className="fill-text text-[11px] tabular-nums">
                {count}
              </text>
              <text x={middle} y={SIZE.height + 13} textAnchor="middle" className="fill-muted text-[11px]">
                {weekday.format(at)}
              </text>
            </g>
          );
        })}
      </svg>
      <ChartTable
        caption="Sign-ups in seven days"
        columns={['Day', 'Sign-ups']}
        rows={days.map(({ at, count }) => [date.format(at), String(count)])}
      />
    </div>
  );
}
