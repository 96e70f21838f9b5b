// Characters that were deleted and can still be called back.
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { classDescriptions } from './classes.ts';
import type { OwnCharacter } from './own-character.ts';

interface RestingCharactersProps {
  readonly characters: readonly OwnCharacter[];
  readonly now: number;
  /** Gets `act`, `id` and `name`. */
  readonly restore: (data: FormData) => void;
}

export function RestingCharacters({ characters, now, restore }: RestingCharactersProps) {
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
