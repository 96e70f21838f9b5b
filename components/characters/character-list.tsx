'use client';
// All characters of a player: those who live, those who can still be called back, and what happened to them just now.
import { useActionState } from 'react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { CharacterChange } from '#lib/forms/character-change.ts';
import { CharacterCard } from './character-card.tsx';
import { classDescriptions } from './classes.ts';
import type { OwnCharacter } from './own-character.ts';

interface CharacterListProps {
  readonly living: readonly OwnCharacter[];
  readonly resting: readonly OwnCharacter[];
  /** Name of the one that was just made. */
  readonly newcomer: string | null;
  readonly now: number;
  readonly change: (previous: CharacterChange | null, data: FormData) => Promise<CharacterChange>;
}

export function CharacterList({ living, resting, newcomer, now, change }: CharacterListProps) {
  const [outcome, send] = useActionState(change, null);
  const hasNewcomer = living.some(({ name }) => name === newcomer);
  return (
    <div className="grid gap-8">
      {outcome && <Notice tone={outcome.isDone ? 'good' : 'danger'}>{outcome.sentence}</Notice>}
      {hasNewcomer && !outcome && <Notice tone="good">{newcomer} is ready. The gate is open.</Notice>}
      {living.length === 0 && <Nobody />}
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {living.map((character) => (
          <li key={character.id} className="grid">
            <CharacterCard character={character} now={now} remove={send} />
          </li>
        ))}
      </ul>
      {resting.length > 0 && <Resting characters={resting} now={now} restore={send} />}
    </div>
  );
}

function Nobody() {
  return (
    <Card className="grid justify-items-center gap-4 py-12 text-center">
      <div className="flex gap-3 opacity-80">
        {Object.entries(classDescriptions).map(([heroClass, { example }]) => (
          <HeroSprite
            key={heroClass}
            look={example}
            heroClass={heroClass as keyof typeof classDescriptions}
            label=""
            zoom={3}
          />
        ))}
      </div>
      <h2 className="text-2xl">Nobody here yet</h2>
      <p className="max-w-prose text-muted">Make your first character: a name, a class, a face. It takes a minute.</p>
      <ButtonLink href="/characters/new" size="large">
        Create a character
      </ButtonLink>
    </Card>
  );
}

interface RestingProps {
  readonly characters: readonly OwnCharacter[];
  readonly now: number;
  readonly restore: (data: FormData) => void;
}

function Resting({ characters, now, restore }: RestingProps) {
  return (
    <section aria-labelledby="resting-title" className="grid gap-4">
      <h2 id="resting-title" className="text-2xl text-muted">
        Deleted
      </h2>
      <ul className="grid gap-3">
        {characters.map(({ id, name, look, goneAt, ...character }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-5 gap-y-2 bg-surface px-4 py-2">
            <HeroSprite
              look={look}
              heroClass={character.class}
              label=""
              motion="still"
              zoom={1}
              className="grayscale"
            />
            <p className="min-w-40 flex-1">
              <span className="font-semibold">{name}</span>{' '}
              <span className="text-muted text-sm">
                {classDescriptions[character.class].name}; gone for good {goneAt && <Moment at={goneAt} now={now} />}
              </span>
            </p>
            <form action={restore}>
              <input type="hidden" name="act" value="restore" />
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="name" value={name} />
              <SubmitButton look="secondary" size="small" aria-label={`Call ${name} back`}>
                Call back
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
