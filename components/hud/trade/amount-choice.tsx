'use client';
// How many at a time, for every line of a counter or a station.
import { AMOUNTS, type Amount, FEW } from '#lib/game/core/trade/amount.ts';

const signs: Readonly<Record<Amount, string>> = { one: '1', few: `${FEW}`, all: 'All' };
const words: Readonly<Record<Amount, string>> = {
  one: '1 at a time',
  few: `${FEW} at a time`,
  all: 'All that can be',
};

interface AmountChoiceProps {
  readonly amount: Amount;
  readonly choose: (amount: Amount) => void;
}

export function AmountChoice({ amount, choose }: AmountChoiceProps) {
  return (
    <fieldset className="flex bg-sunken">
      <legend className="sr-only">How many at a time</legend>
      {AMOUNTS.map((one) => (
        <button
          key={one}
          type="button"
          aria-label={words[one]}
          aria-pressed={amount === one}
          onClick={() => choose(one)}
          className="min-h-11 min-w-11 px-2 font-display text-muted tabular-nums hover:text-text aria-pressed:bg-raised aria-pressed:text-accent-strong"
        >
          {signs[one]}
        </button>
      ))}
    </fieldset>
  );
}
