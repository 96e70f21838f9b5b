// Somebody's characters, deleted ones included, with what staff can do about them.
import { classDescriptions } from '#components/characters/classes.ts';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { StaffUser } from '#lib/spacetime/server/staff/user.ts';
import { ActDisclosure } from '../acts/act-disclosure.tsx';
import { ReasonField } from '../acts/fields.tsx';
import { Badge } from '../badge.tsx';
import { Nothing } from '../panel.tsx';

interface CharacterRowsProps {
  readonly characters: StaffUser['characters'];
  readonly mayRename: boolean;
  readonly mayRestore: boolean;
  readonly now: number;
}

export function CharacterRows({ characters, mayRename, mayRestore, now }: CharacterRowsProps) {
  if (characters.length === 0) return <Nothing>None yet.</Nothing>;
  return (
    <ul className="grid">
      {characters.map(({ id, name, level, look, createdAt, deletedAt, ...character }) => (
        <li
          key={id}
          className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2 border-line border-t py-2 first:border-t-0 first:pt-0"
        >
          <HeroSprite
            look={look}
            heroClass={character.class}
            label=""
            motion="still"
            zoom={2}
            className={deletedAt === null ? '-my-3' : '-my-3 grayscale'}
          />
          <div className="min-w-36 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
              {name} {deletedAt !== null && <Badge tone="danger">Deleted</Badge>}
            </p>
            <p className="text-muted text-sm">
              {classDescriptions[character.class].name}, level {level}; {deletedAt === null ? 'made' : 'deleted'}{' '}
              <Moment at={deletedAt ?? createdAt} now={now} />
            </p>
          </div>
          {deletedAt === null && mayRename && (
            <ActDisclosure
              act="reset_character_name"
              subject={id}
              hidden={{ characterId: id, who: name }}
              label="Force rename"
              about={name}
              submit={`Take the name ${name} away`}
              look="danger"
            >
              <ReasonField hint="The player reads this when they choose another name." />
            </ActDisclosure>
          )}
          {deletedAt !== null && mayRestore && (
            <ActDisclosure
              act="restore_character"
              subject={id}
              hidden={{ characterId: id, who: name }}
              label="Restore"
              about={name}
              submit={`Restore ${name}`}
            >
              <ReasonField />
            </ActDisclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
