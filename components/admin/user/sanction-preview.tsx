'use client';
// What the player will read, before it is sent.
import { type SanctionKind, sanctionTitle } from '@hollowmere/world/moderation';
import { useEffect, useState } from 'react';
import { useManner } from '#components/ui/manner.tsx';
import { sanctionNotice } from '#lib/words/sanction-notice.ts';

interface SanctionPreviewProps {
  readonly kind: SanctionKind;
  readonly reason: string;
  /** 0 for until lifted; null while the fields say no time. */
  readonly minutes: number | null;
}

export function SanctionPreview({ kind, reason, minutes }: SanctionPreviewProps) {
  const manner = useManner();
  const now = useNow();
  const until = minutes && now !== null ? now + minutes * 60_000 : null;
  const isKnown = minutes === 0 || until !== null;
  return (
    <div className="grid gap-1 noscript:hidden">
      <p className="font-semibold text-sm">The player will read</p>
      <div className="grid gap-1 border-danger border-l-[3px] bg-danger-ground px-3 py-2 text-sm">
        <p className="font-semibold">{sanctionTitle(kind)}</p>
        <p>{isKnown ? sanctionNotice({ kind, until }, manner) : '…'}</p>
        <p className="whitespace-pre-line wrap-anywhere">
          {reason.trim() || <span className="text-muted">(your reason)</span>}
        </p>
      </div>
    </div>
  );
}

/** The time on this person's clock, once there is one: the server's page carries none. */
function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
