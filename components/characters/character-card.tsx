'use client';
// One character: who it is, and what can be done with it.
import { Trash2 } from 'lucide-react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Button, ButtonLink, PlayLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { classDescriptions } from './classes.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { GroundPatch } from './ground-patch.tsx';
import { OrderButtons } from './order-buttons.tsx';
import { type OwnCharacter, wasPlayed } from './own-character.ts';

interface CharacterCardProps {
  readonly character: OwnCharacter;
  /** Ids of all characters, as they are shown. */
  readonly order: readonly number[];
  readonly now: number;
  /** Gets `act`, `id` and `name`. */
  readonly remove: (data: FormData) => void;
  readonly arrange: (order: readonly number[]) => void;
  /** Gets `ids`. */
  readonly sendOrder: (data: FormData) => void;
}

export function CharacterCard({ character, order, now, remove, arrange, sendOrder }: CharacterCardProps) {
  const { id, name, level, look, lastPlayed, needsRename } = character;
  const className = classDescriptions[character.class].name;
  return (
    <Card className="grid content-start gap-4">
      <div className="relative -mx-5 -mt-5 sm:-mx-6 sm:-mt-6">
        <GroundPatch heroClass={character.class} className="h-44">
          <HeroSprite look={look} heroClass={character.class} label={`${name}, a ${className}`} zoom={4} />
        </GroundPatch>
        {order.length > 1 && (
          <div className="absolute top-2 right-2">
            <OrderButtons id={id} name={name} order={order} arrange={arrange} sendOrder={sendOrder} />
          </div>
        )}
      </div>
      <div>
        <h2 className="text-2xl">
          <TextLink href={`/characters/${id}`} draggable={false} className="hover:text-accent hover:underline">
            {name}
          </TextLink>
        </h2>
        <p className="text-muted">
          {className}, level {level}
        </p>
        <p className="text-muted text-sm">
          {wasPlayed(character) ? (
            <>
              Last played <Moment at={lastPlayed} now={now} />
            </>
          ) : (
            'Never played yet'
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {needsRename ? (
          <ButtonLink href={`/characters/${id}`} className="flex-1 px-3">
            Choose a new name
          </ButtonLink>
        ) : (
          <PlayLink
            href={`/play?character=${id}`}
            aria-label={`Play ${name}`}
            draggable={false}
            className="flex-1 px-3"
          >
            Play
          </PlayLink>
        )}
        <ButtonLink
          href={`/characters/${id}`}
          look="secondary"
          draggable={false}
          aria-label={`Details of ${name}`}
          className="px-3"
        >
          Details
        </ButtonLink>
        <DeleteDialog
          id={id}
          name={name}
          remove={remove}
          trigger={
            <Button look="secondary" aria-label={`Delete ${name}`} className="px-3">
              <Trash2 aria-hidden className="size-5" />
            </Button>
          }
        />
      </div>
    </Card>
  );
}
