'use client';
// Coins on one side of the bank's counter, and how many of them go to the other.
import { type FormEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CoinCount } from './coins.tsx';

interface BankCoinsProps {
  readonly label: string;
  readonly verb: string;
  readonly coins: number;
  readonly move: (count: number) => void;
}

export function BankCoins({ label, verb, coins, move }: BankCoinsProps) {
  const [text, setText] = useState('');
  const id = useId();
  const count = text === '' ? coins : Number(text);
  const isPossible = Number.isInteger(count) && count >= 1 && count <= coins;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPossible) return;
    move(count);
    setText('');
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-x-2 gap-y-1 bg-sunken px-3 py-2">
      <p className="min-w-0 flex-1 basis-20 leading-snug">
        {label} <CoinCount count={coins} />
      </p>
      <label htmlFor={id} className="sr-only">
        How many coins to {verb.toLowerCase()}
      </label>
      <input
        id={id}
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        placeholder="all"
        value={text}
        onChange={({ target }) => setText(target.value.replaceAll(/\D/g, '').slice(0, 10))}
        className="min-h-11 w-20 bg-raised px-3 text-right tabular-nums placeholder:text-muted pointer-fine:min-h-9"
      />
      <Button
        type="submit"
        look="secondary"
        size="small"
        className="min-h-11 min-w-24 pointer-fine:min-h-9"
        aria-disabled={!isPossible}
      >
        {verb}
      </Button>
      {count > coins && <p className="w-full text-danger text-sm">There are only {coins}.</p>}
    </form>
  );
}
