// The two sides of a join, side by side: what goes where.
import { ArrowRight } from 'lucide-react';
import { classDescriptions } from '#components/characters/classes.ts';
import { LookPicture } from '#components/characters/look-picture.tsx';
import { Card } from '#components/ui/card.tsx';
import type { JoinSide } from '#lib/spacetime/server/reads/join-preview.ts';

interface LabelledSide {
  readonly side: JoinSide;
  /** What kind of side it is, in words. */
  readonly label: string;
}

export function JoinSides({ goes, stays }: { readonly goes: LabelledSide; readonly stays: LabelledSide }) {
  return (
    <div className="grid items-stretch gap-3 sm:grid-cols-[1fr_auto_1fr]">
      <Side {...goes} />
      <ArrowRight
        aria-label="is joined to"
        role="img"
        className="size-8 rotate-90 place-self-center text-accent sm:rotate-0"
      />
      <Side {...stays} />
    </div>
  );
}

function Side({ side, label }: LabelledSide) {
  const { username, characters } = side;
  return (
    <Card className="grid content-start gap-3">
      <div>
        <p className="text-muted text-sm">{label}</p>
        <h2 className="text-2xl">{username || 'No name yet'}</h2>
      </div>
      {characters.length === 0 && <p className="text-muted">No characters.</p>}
      <ul className="grid gap-2">
        {characters.map(({ id, name, level, look, ...character }) => (
          <li key={id} className="flex items-center gap-3">
            <LookPicture look={look} heroClass={character.class} part="head" />
            <p>
              <span className="block font-semibold">{name}</span>
              <span className="text-muted text-sm">
                {classDescriptions[character.class].name}, level {level}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
