'use client';
// Keeps an open board up to date: asks the public endpoint, lightly, and has the page drawn anew when the answer has changed.
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const ASK_EVERY_MS = 20_000;

interface LiveBoardProps {
  /** Of the endpoint whose answer changes with the board. */
  readonly address: string;
}

export function LiveBoard({ address }: LiveBoardProps) {
  const router = useRouter();
  useEffect(() => {
    let known: string | null = null;
    const ask = async () => {
      if (document.hidden) return;
      const tag = await fetch(address).then(
        ({ headers }) => headers.get('etag')?.replace(/^W\//, '') ?? null,
        () => null,
      );
      if (tag === null) return;
      if (known !== null && tag !== known) router.refresh();
      known = tag;
    };
    void ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [address, router]);
  return null;
}
