// A moment in words, with the exact time for machines and for those who point at it.
import { relativeTime } from '#lib/words/relative-time.ts';

interface MomentProps {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly now: number;
}

export function Moment({ at, now }: MomentProps) {
  const exact = new Date(at).toISOString();
  return (
    <time dateTime={exact} title={`${exact.slice(0, 16).replace('T', ' ')} UTC`}>
      {relativeTime(at, now)}
    </time>
  );
}
