'use client';
// The quickest way in: choose who you are, and play. No name, no account; both can come later.
import { useState } from 'react';
import { type CharacterDesign, randomDesign } from '#components/characters/character-design.ts';
import { CharacterDesigner } from '#components/characters/character-designer.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { toSpacetimeError } from '#lib/spacetime/errors.ts';

interface GuestEntryProps {
  readonly play: (design: CharacterDesign) => Promise<void>;
}

export function GuestEntry({ play }: GuestEntryProps) {
  const [design, setDesign] = useState(() => randomDesign(Math.random));
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const enter = async () => {
    setSending(true);
    setError(undefined);
    try {
      await play(design);
    } catch (failure) {
      setError(toSpacetimeError(failure).message);
    } finally {
      setSending(false);
    }
  };

  return (
    <div className="absolute inset-0 z-20 overflow-y-auto bg-page">
      <div className="page-width grid gap-8 py-8 pb-32 sm:py-12 sm:pb-36">
        <div className="grid gap-2">
          <h1 className="text-4xl text-accent">Who walks today?</h1>
          <p className="max-w-prose text-pretty text-muted">
            You come as a guest: choose a class and a look, and step in. This browser remembers you.
          </p>
        </div>
        <CharacterDesigner design={design} onChange={setDesign} classes="offered" />
      </div>
      <div className="fixed inset-x-0 bottom-0 z-10 border-line border-t-2 bg-surface/95 backdrop-blur-sm">
        <div className="page-width flex flex-wrap items-center gap-x-1 gap-y-2 py-3 sm:gap-4">
          <Button size="large" onClick={enter} disabled={isSending} className="flex-1 whitespace-nowrap sm:flex-none">
            {isSending ? 'Opening the gate…' : 'Enter the world'}
          </Button>
          <ButtonLink href="/sign-in" look="quiet" className="text-sm max-sm:px-2!">
            I have an account
          </ButtonLink>
          <div className="basis-full empty:hidden sm:basis-auto">{error && <Notice tone="danger">{error}</Notice>}</div>
        </div>
      </div>
    </div>
  );
}
