'use client';
// Choosing who one is: a class and a look, with the result walking beside the choices.
import { type Look, lookNames } from '@hollowmere/world/appearance';
import { CHARACTER_CLASSES, type CharacterClass } from '@hollowmere/world/characters';
import { Dices } from 'lucide-react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { Swatches } from '#components/ui/swatches.tsx';
import { type CharacterDesign, randomDesign } from './character-design.ts';
import { classDescriptions } from './classes.ts';
import { GroundPatch } from './ground-patch.tsx';
import { LookPicture } from './look-picture.tsx';

type LookPart = keyof Look;

const parts: readonly (readonly [part: LookPart, label: string, shows: 'head' | 'chest'])[] = [
  ['skin', 'Skin', 'head'],
  ['hair', 'Hair', 'head'],
  ['hairColor', 'Hair colour', 'head'],
  ['tunic', 'Tunic', 'chest'],
];

interface CharacterDesignerProps {
  readonly design: CharacterDesign;
  readonly onChange: (design: CharacterDesign) => void;
}

/** Inside a form it sends `class`, `skin`, `hair`, `hairColor` and `tunic`. */
export function CharacterDesigner({ design, onChange }: CharacterDesignerProps) {
  const { heroClass, look } = design;
  return (
    <div className="grid gap-8 lg:grid-cols-[18rem_1fr]">
      <div className="grid content-start gap-4 lg:sticky lg:top-24">
        <div className="pixel-frame m-[3px] overflow-hidden">
          <GroundPatch heroClass={heroClass} className="h-64">
            <HeroSprite look={look} heroClass={heroClass} label={describe(design)} motion="parade" zoom={6} />
          </GroundPatch>
        </div>
        <Button look="secondary" onClick={() => onChange(randomDesign(Math.random))}>
          <Dices aria-hidden className="size-5" />
          Surprise me
        </Button>
      </div>
      <div className="grid content-start gap-8">
        <RadioCards
          name="class"
          label="Class"
          value={heroClass}
          onChange={(chosen) => onChange({ look, heroClass: chosen })}
          choices={CHARACTER_CLASSES.map((value) => ({
            value,
            label: classDescriptions[value].name,
            content: <ClassChoice heroClass={value} look={look} />,
          }))}
          className="sm:grid-cols-2"
        />
        <div className="grid gap-6 md:grid-cols-2">
          {parts.map(([part, label, shows]) => (
            <Swatches
              key={part}
              name={part}
              label={label}
              value={look[part]}
              onChange={(value) => onChange({ heroClass, look: { ...look, [part]: value } })}
              choices={lookNames[part].map((name, index) => ({
                label: name,
                picture: <LookPicture look={{ ...look, [part]: index }} heroClass={heroClass} part={shows} />,
              }))}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The design in words, for those who do not see it. */
function describe({ heroClass, look }: CharacterDesign): string {
  const word = (part: LookPart) => lookNames[part][look[part]]?.toLowerCase() ?? '';
  const { name } = classDescriptions[heroClass];
  return `${name} with ${word('skin')} skin, ${word('hair')} hair in ${word('hairColor')}, and a ${word('tunic')} tunic`;
}

function ClassChoice({ heroClass, look }: { readonly heroClass: CharacterClass; readonly look: Look }) {
  const { name, motto, description } = classDescriptions[heroClass];
  return (
    <span className="flex gap-4">
      <HeroSprite look={look} heroClass={heroClass} label="" motion="still" zoom={2} className="shrink-0" />
      <span className="grid content-start gap-1">
        <span className="font-display text-xl">{name}</span>
        <span className="font-semibold text-accent text-sm">{motto}</span>
        <span className="text-muted text-sm">{description}</span>
      </span>
    </span>
  );
}
