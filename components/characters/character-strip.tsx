// A player's characters in a row, each leading to its own page.
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { classDescriptions } from './classes.ts';
import { GroundPatch } from './ground-patch.tsx';
import type { OwnCharacter } from './own-character.ts';

export function CharacterStrip({ characters }: { readonly characters: readonly OwnCharacter[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3 sm:grid-cols-3">
      {characters.map(({ id, name, level, look, ...character }) => (
        <li key={id} className="grid">
          <TextLink
            href={`/characters/${id}`}
            className="pixel-frame m-[3px] grid content-start bg-raised hover:[--frame:var(--hm-accent)]"
          >
            <GroundPatch heroClass={character.class} className="h-24">
              <HeroSprite look={look} heroClass={character.class} label="" zoom={2} />
            </GroundPatch>
            <span className="grid px-3 py-2">
              <span className="wrap-anywhere font-semibold">{name}</span>
              <span className="text-muted text-sm">
                {classDescriptions[character.class].name}, level {level}
              </span>
            </span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
