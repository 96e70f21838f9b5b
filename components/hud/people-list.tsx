'use client';
// Everybody in view, the nearest first, and everybody whom one does not hear.
import { classDescriptions } from '#components/characters/classes.ts';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PersonNear } from '#lib/game/core/people-near.ts';
import type { People } from '#lib/game/parts/people.ts';
import { useDoing } from './use-doing.ts';
import { useSlice } from './use-slice.ts';

interface PeopleListProps {
  readonly people: People;
  readonly near: readonly PersonNear[];
  readonly choose: (person: PersonNear) => void;
}

export function PeopleList({ people, near, choose }: PeopleListProps) {
  return (
    <>
      {near.length === 0 ? (
        <p className="text-muted">No other players are in sight. When some are, they are listed here.</p>
      ) : (
        <ul className="grid gap-2">
          {near.map((person) => (
            <li key={person.entity}>
              <PersonRow person={person} choose={() => choose(person)} />
            </li>
          ))}
        </ul>
      )}
      <Blocked people={people} />
    </>
  );
}

function PersonRow({ person, choose }: { readonly person: PersonNear; readonly choose: () => void }) {
  const { name, look, level, class: heroClass, isBlocked } = person;
  return (
    <button
      type="button"
      onClick={choose}
      className="flex min-h-14 w-full items-center gap-3 bg-raised px-3 py-1 text-left hover:bg-line"
    >
      <HeroSprite look={look} heroClass={heroClass} label="" motion="still" zoom={2} className="shrink-0" />
      <span className="grid min-w-0 flex-1">
        <span className="truncate font-semibold">{name}</span>
        <span className="text-muted text-sm">
          {classDescriptions[heroClass].name}, level {level}
        </span>
      </span>
      {isBlocked && <span className="text-danger text-sm">blocked</span>}
    </button>
  );
}

/** Also those who are far away, or not in the world. */
function Blocked({ people }: { readonly people: People }) {
  const blocks = useSlice(people.blocks);
  const { error, isDoing, run } = useDoing();
  if (blocks.length === 0) return null;
  return (
    <section aria-label="Blocked players" className="grid gap-2">
      <h3 className="border-line border-b-2 pb-1 text-muted">You do not hear</h3>
      {error && <Notice tone="danger">{error}</Notice>}
      <ul className="grid gap-2">
        {blocks.map(({ username }) => (
          <li key={username} className="flex items-center justify-between gap-3">
            <span className="truncate">{username}</span>
            <Button
              look="secondary"
              size="small"
              disabled={isDoing}
              aria-label={`Unblock ${username}`}
              onClick={() => run(() => people.unblock(username))}
            >
              Unblock
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
