// So many coins, with their sign; and all that somebody has.
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

export function Purse({ coins }: { readonly coins: number }) {
  return (
    <p className="shrink-0 font-display text-accent-strong text-lg">
      <span className="sr-only">You have </span>
      <CoinCount count={coins} />
    </p>
  );
}
