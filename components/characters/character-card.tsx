'use client';
// One character: who it is, and what can be done with it.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Button, PlayLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { classDescriptions } from './classes.ts';
import { GroundPatch } from './ground-patch.tsx';
import type { OwnCharacter } from './own-character.ts';

interface CharacterCardProps {
  readonly character: OwnCharacter;
  readonly now: number;
  /** Gets `act`, `id` and `name`. */
  readonly remove: (data: FormData) => void;
}

export function CharacterCard({ character, now, remove }: CharacterCardProps) {
  const { id, name, level, look, lastPlayed } = character;
  const className = classDescriptions[character.class].name;
  return (
    <Card className="grid content-start gap-4">
      <GroundPatch heroClass={character.class} className="-mx-5 -mt-5 h-44 sm:-mx-6 sm:-mt-6">
        <HeroSprite look={look} heroClass={character.class} label={`${name}, a ${className}`} zoom={4} />
      </GroundPatch>
      <div>
        <h2 className="text-2xl">{name}</h2>
        <p className="text-muted">
          {className}, level {level}
        </p>
        <p className="text-muted text-sm">
          Last seen <Moment at={lastPlayed} now={now} />
        </p>
      </div>
      <div className="flex items-center gap-3">
        <PlayLink href={`/play?character=${id}`} aria-label={`Play ${name}`} className="flex-1">
          Play
        </PlayLink>
        <DeleteDialog id={id} name={name} remove={remove} />
      </div>
    </Card>
  );
}

interface DeleteDialogProps {
  readonly id: number;
  readonly name: string;
  readonly remove: (data: FormData) => void;
}

function DeleteDialog({ id, name, remove }: DeleteDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const formId = `delete-${id}`;
  return (
    <ConfirmDialog
      open={isOpen}
      onOpenChange={setOpen}
      title={`Delete ${name}?`}
      description={
        <p>
          {name} leaves the valley and your list. You can call them back within seven days; after that they, and their
          name, are gone for good.
        </p>
      }
      trigger={
        <Button look="secondary" aria-label={`Delete ${name}`} className="px-3">
          <Trash2 aria-hidden className="size-5" />
        </Button>
      }
      cancelLabel={`Keep ${name}`}
      confirm={
        <Button type="submit" form={formId} look="danger">
          Delete {name}
        </Button>
      }
    >
      <form
        id={formId}
        action={(data) => {
          setOpen(false);
          remove(data);
        }}
      >
        <input type="hidden" name="act" value="delete" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="name" value={name} />
      </form>
    </ConfirmDialog>
  );
}
