// How late the world's sweeps came in the last hour: the worst of each minute.
import { Badge } from '../badge.tsx';
import { Nothing } from '../panel.tsx';
import { lineOf } from './chart-shapes.ts';
import { ChartTable } from './chart-table.tsx';

const SIZE = { width: 280, height: 88 };
/** Players begin to notice when a sweep comes later than this. */
const NOTICED_MS = 100;

export function LatenessChart({ millis }: { readonly millis: readonly number[] }) {
  if (millis.length === 0)
    return <Nothing>Nothing is measured yet. The first minute of the world brings a number.</Nothing>;
  const worst = Math.max(...millis);
  const latest = millis.at(-1) ?? 0;
  const ceiling = Math.max(2 * NOTICED_MS, worst);
  const noticed = SIZE.height - (NOTICED_MS / ceiling) * SIZE.height;
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span>
          Now {latest} ms, at worst {worst} ms
        </span>
        {worst > NOTICED_MS ? <Badge tone="danger">Players may have noticed</Badge> : <Badge tone="good">Smooth</Badge>}
      </p>
      <svg
        viewBox={`-2 -4 ${SIZE.width + 4} ${SIZE.height + 8}`}
        role="img"
        aria-label={`Lateness of the last ${millis.length} minutes: ${latest} milliseconds now, ${worst} at worst.`}
        className="w-full max-w-lg"
      >
        <line x1={0} x2={SIZE.width} y1={noticed} y2={noticed} strokeDasharray="4 4" className="stroke-danger" />
        <text x={0} y={noticed - 4} className="fill-muted text-[10px]">
          {NOTICED_MS} ms
        </text>
        <line x1={0} x2={SIZE.width} y1={SIZE.height} y2={SIZE.height} className="stroke-line" />
        <polyline
          points={lineOf(millis, SIZE, ceiling)}
          fill="none"
          strokeWidth={2}
          strokeLinejoin="round"
          className="stroke-info"
        />
      </svg>
      <ChartTable
        caption="Lateness of the last hour"
        columns={['Minutes ago', 'Worst in milliseconds']}
        rows={millis.map((value, index) => [String(millis.length - 1 - index), String(value)])}
      />
    </div>
  );
}
