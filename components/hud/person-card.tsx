'use client';
// Somebody else: who they are, and whether one wants to hear them.
import { ArrowLeft, Flag, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { classDescriptions } from '#components/characters/classes.ts';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PersonNear } from '#lib/game/core/people-near.ts';
import type { People } from '#lib/game/parts/people.ts';
import { useDoing } from './use-doing.ts';
import { useSlice } from './use-slice.ts';

interface PersonCardProps {
  readonly people: People;
  readonly person: PersonNear;
  /** Still in sight. */
  readonly isNear: boolean;
  readonly report: () => void;
  readonly back: () => void;
}

export function PersonCard({ people, person, isNear, report, back }: PersonCardProps) {
  const { entity, name, class: heroClass, level, look, isGuest } = person;
  const blockedAs = useSlice(people.blockedOwnerOf(entity));
  const { isDoing, error, run } = useDoing();
  const [said, setSaid] = useState('');
  const owner = useOwner(people, person);
  const block = async () => {
    if (await run(() => people.block(name))) setSaid(`You do not hear ${name} any more.`);
  };
  const unblock = async (username: string) => {
    if (await run(() => people.unblock(username))) setSaid(`You hear ${name} again.`);
  };
  return (
    <>
      <div className="flex items-center gap-4 bg-sunken px-4 py-3">
        <HeroSprite look={look} heroClass={heroClass} label="" zoom={3} className="shrink-0" />
        <div className="grid gap-0.5">
          <p>
            {classDescriptions[heroClass].name}, level {level}
          </p>
          <p className="text-muted text-sm">
            {isGuest ? 'A guest of this world' : 'A player with an account'}
            {!isNear && ', no longer in sight'}
          </p>
        </div>
      </div>
      {owner && (
        <p>
          Played by{' '}
          <a
            href={`/players/${encodeURIComponent(owner)}`}
            target="_blank"
            rel="noreferrer"
            className="text-accent underline underline-offset-4"
          >
            {owner}
            <span className="sr-only">: profile, opens in a new tab</span>
          </a>
        </p>
      )}
      {error && <Notice tone="danger">{error}</Notice>}
      <p role="status" className="text-good text-sm empty:hidden">
        {said}
      </p>
      <div className="grid gap-2">
        {blockedAs === undefined ? (
          <Button look="secondary" disabled={isDoing} onClick={block}>
            <VolumeX aria-hidden className="size-5" />
            Block
          </Button>
        ) : (
          <Button look="secondary" disabled={isDoing} onClick={() => unblock(blockedAs)}>
            <Volume2 aria-hidden className="size-5" />
            Unblock
          </Button>
        )}
        <p className="text-muted text-sm">
          {blockedAs === undefined
            ? 'You no longer read what they say, nor their name. They are not told.'
            : 'You hear nothing of what they say.'}
        </p>
        <Button look="danger" onClick={report}>
          <Flag aria-hidden className="size-5" />
          Report…
        </Button>
        <Button look="quiet" size="small" onClick={back} className="justify-self-start">
          <ArrowLeft aria-hidden className="size-4" />
          Everybody near
        </Button>
      </div>
    </>
  );
}

/** Who plays them, where they let it be known; nothing until the answer is here. */
function useOwner(people: People, { name, isGuest }: PersonNear): string {
  const [owner, setOwner] = useState('');
  useEffect(() => {
    let isGone = false;
    if (isGuest) return;
    people.ownerOf(name).then(
      (username) => !isGone && setOwner(username),
      // Without an answer the card only leaves out the way to their profile.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [people, name, isGuest]);
  return owner;
}
