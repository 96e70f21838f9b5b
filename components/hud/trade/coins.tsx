// So many coins, with their sign.
import { Coins } from 'lucide-react';

export function CoinCount({ count }: { readonly count: number }) {
  return (
    <span className="inline-flex items-center gap-1 align-bottom tabular-nums">
      <Coins aria-hidden className="size-4 text-accent-strong" />
      {count}
      <span className="sr-only">{count === 1 ? ' coin' : ' coins'}</span>
    </span>
  );
}
