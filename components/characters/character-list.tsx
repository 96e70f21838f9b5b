'use client';
// All characters of a player: those who live, in the order their player likes, those who can still be called back, and
// what happened to them just now.
import { CHARACTER_CLASSES } from '@hollowmere/world/characters';
import { startTransition, useActionState, useOptimistic, useState } from 'react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { CharacterChange } from '#lib/forms/character-change.ts';
import { ChangeNotice } from './change-notice.tsx';
import { CharacterCard } from './character-card.tsx';
import { classDescriptions } from './classes.ts';
import { movedTo } from './order.ts';
import { ORDER_FIELD } from './order-buttons.tsx';
import type { OwnCharacter } from './own-character.ts';
import { RestingCharacters } from './resting-characters.tsx';

interface CharacterListProps {
  readonly living: readonly OwnCharacter[];
  readonly resting: readonly OwnCharacter[];
  /** Name of the one that was just made. */
  readonly newcomer: string | null;
  readonly now: number;
  readonly change: (previous: CharacterChange | null, data: FormData) => Promise<CharacterChange>;
  /** Gets `ids`; answers with what went wrong, or null. */
  readonly order: (previous: string | null, data: FormData) => Promise<string | null>;
}

export function CharacterList({ living, resting, newcomer, now, change, order }: CharacterListProps) {
  const [outcome, send] = useActionState(change, null);
  const [problem, sendOrder] = useActionState(order, null);
  const [ids, showOrder] = useOptimistic(living.map(({ id }) => id));
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const hasNewcomer = living.some(({ name }) => name === newcomer);
  const shown = ids.flatMap((id) => living.filter((character) => character.id === id));
  const arrange = (next: readonly number[]) => {
    const data = new FormData();
    data.set(ORDER_FIELD, next.join(','));
    startTransition(() => {
      showOrder([...next]);
      sendOrder(data);
    });
  };
  const drop = (target: number) => {
    const next = dragged === null ? ids : movedTo(ids, dragged, target);
    if (next.some((id, place) => id !== ids[place])) arrange(next);
    setDragged(null);
    setOver(null);
  };
  return (
    <div className="grid gap-8">
      {problem && <Notice tone="danger">{problem}</Notice>}
      {outcome && (
        // Wherever on the page it was done, the way back is in sight.
        <div className="sticky top-20 z-20">
          <ChangeNotice outcome={outcome} restore={send} />
        </div>
      )}
      {hasNewcomer && !outcome && <Notice tone="good">{newcomer} is ready. The gate is open.</Notice>}
      {living.length === 0 && <Nobody />}
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {shown.map((character) => (
          <li
            key={character.id}
            draggable={living.length > 1}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(character.id);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(character.id);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(character.id);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            className={`grid transition-opacity ${dragged === character.id ? 'opacity-50' : ''} ${
              over === character.id && dragged !== character.id
                ? 'outline-3 outline-accent outline-dashed outline-offset-4'
                : ''
            }`}
          >
            <CharacterCard
              character={character}
              order={ids}
              now={now}
              remove={send}
              arrange={arrange}
              sendOrder={sendOrder}
            />
          </li>
        ))}
      </ul>
      {resting.length > 0 && <RestingCharacters characters={resting} now={now} restore={send} />}
    </div>
  );
}

function Nobody() {
  return (
    <Card className="grid justify-items-center gap-4 py-12 text-center">
      <div className="flex gap-3 opacity-80">
        {CHARACTER_CLASSES.map((heroClass) => (
          <HeroSprite
            key={heroClass}
            look={classDescriptions[heroClass].example}
            heroClass={heroClass}
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
