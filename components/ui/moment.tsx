'use client';
// A moment in words, with the exact time for machines and for those who point at it.
import { calendarDate, clockTime, exactTime, relativeTime } from '#lib/words/relative-time.ts';
import { useManner } from './manner.tsx';

interface MomentProps {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly now: number;
}

/** "3 hours ago". */
export function Moment({ at, now }: MomentProps) {
  const manner = useManner();
  return <Exact at={at}>{relativeTime(at, now, manner)}</Exact>;
}

/** "23 November 2026". */
export function CalendarDay({ at }: Pick<MomentProps, 'at'>) {
  const manner = useManner();
  return <Exact at={at}>{calendarDate(at, manner)}</Exact>;
}

/** "23 Nov 2026, 14:05 UTC": where it matters when exactly. */
export function ExactMoment({ at }: Pick<MomentProps, 'at'>) {
  const manner = useManner();
  return <Exact at={at}>{exactTime(at, manner)}</Exact>;
}

/** "14:05". */
export function ClockTime({ at }: Pick<MomentProps, 'at'>) {
  const manner = useManner();
  return <Exact at={at}>{clockTime(at, manner)}</Exact>;
}

function Exact({ at, children }: { readonly at: number; readonly children: string }) {
  const manner = useManner();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at, manner)}>
      {children}
    </time>
  );
}
