'use client';
// Asks the server for the page again every so often, while somebody can see it and is not in the middle of writing.
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

export function AutoRefresh({ seconds }: { readonly seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible' && !isWriting()) router.refresh();
    };
    const timer = setInterval(refresh, seconds * 1000);
    // Who comes back to the tab sees the present, not the past.
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [router, seconds]);
  return null;
}

function isWriting(): boolean {
  return document.activeElement?.closest('form') !== null && document.activeElement !== null;
}
