// A place on a board; the first three in metal.
import { clsx } from 'clsx';

const metals: Record<number, string> = {
  1: 'bg-[#f0b94d] text-[#241703]',
  2: 'bg-[#c9c6d4] text-[#1d1a24]',
  3: 'bg-[#c98352] text-[#1f0f06]',
};

export function PlaceMedal({ place }: { readonly place: number }) {
  return (
    <span
      className={clsx(
        'inline-grid min-h-8 min-w-8 place-items-center px-1 font-semibold tabular-nums',
        metals[place] ?? 'text-muted',
      )}
    >
      {place}
    </span>
  );
}
