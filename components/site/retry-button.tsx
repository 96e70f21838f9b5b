'use client';
// Asks for the same page again, without losing the place on it.
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';

export function RetryButton() {
  const router = useRouter();
  const [isPending, start] = useTransition();
  return (
    <Button onClick={() => start(() => router.refresh())} aria-busy={isPending} disabled={isPending}>
      {isPending ? 'Looking …' : 'Try again'}
    </Button>
  );
}
