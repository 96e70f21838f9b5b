// A character on its own ground, in motion.
import { classDescriptions } from './classes.ts';
import { HeroStage } from './hero-stage.tsx';
import type { OwnCharacter } from './own-character.ts';

export function CharacterPortrait({ character }: { readonly character: OwnCharacter }) {
  const { name, look } = character;
  return (
    <HeroStage
      look={look}
      heroClass={character.class}
      label={`${name}, a ${classDescriptions[character.class].name}`}
      className="self-start"
    />
  );
}
