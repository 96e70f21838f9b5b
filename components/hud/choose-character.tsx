'use client';
// Several characters, and nobody said which: a short list to pick from.
import { classDescriptions } from '#components/characters/classes.ts';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import type { OwnCharacter } from '#lib/spacetime/own-rows.ts';
import { FullScreen } from './full-screen.tsx';

interface ChooseCharacterProps {
  readonly characters: readonly OwnCharacter[];
  readonly choose: (id: number) => void;
}

export function ChooseCharacter({ characters, choose }: ChooseCharacterProps) {
  return (
    <FullScreen
      title="Who walks today?"
      actions={
        <ButtonLink href="/characters" look="quiet">
          To my characters
        </ButtonLink>
      }
    >
      <ul className="grid gap-3">
        {characters.map(({ id, name, level, look, class: heroClass }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => choose(id)}
              className="pixel-frame m-[3px] flex w-[calc(100%-6px)] items-center gap-4 bg-raised p-3 text-left transition-colors hover:bg-line"
            >
              <HeroSprite look={look} heroClass={heroClass} label="" motion="still" zoom={2} className="shrink-0" />
              <span className="grid">
                <span className="font-display text-text text-xl">{name}</span>
                <span className="text-sm">
                  {classDescriptions[heroClass].name}, level {level}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </FullScreen>
  );
}
