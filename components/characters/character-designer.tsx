'use client';
// Choosing who one is: a class and a look, with the result walking beside the choices, from whichever side one likes.
import { type Look, lookNames } from '@hollowmere/world/appearance';
import { CHARACTER_CLASSES, type CharacterClass } from '@hollowmere/world/characters';
import { Dices, Undo2 } from 'lucide-react';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Button } from '#components/ui/button.tsx';
import { Choices } from '#components/ui/choices.tsx';
import { Swatches } from '#components/ui/swatches.tsx';
import { type CharacterDesign, randomDesign } from './character-design.ts';
import { classDescriptions } from './classes.ts';
import { HeroStage } from './hero-stage.tsx';
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
  readonly onChange: Dispatch<SetStateAction<CharacterDesign>>;
  /** A new character has a choice of class; one that lives keeps its own. */
  readonly classes: 'offered' | 'kept';
}

/** Inside a form it sends `class` where that is offered, `skin`, `hair`, `hairColor` and `tunic`. */
export function CharacterDesigner({ design, onChange, classes }: CharacterDesignerProps) {
  const { heroClass, look } = design;
  // What chance put away can be called back.
  const [before, setBefore] = useState<readonly CharacterDesign[]>([]);
  const surprise = () => {
    const { heroClass: anyClass, look: anyLook } = randomDesign(Math.random);
    setBefore([...before, design]);
    onChange({ heroClass: classes === 'offered' ? anyClass : heroClass, look: anyLook });
  };
  const takeBack = () => {
    const last = before.at(-1);
    if (!last) return;
    setBefore(before.slice(0, -1));
    onChange(last);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="grid content-start gap-4 lg:sticky lg:top-24">
        <HeroStage look={look} heroClass={heroClass} label={describe(design)} />
        <div className="flex gap-3">
          <Button look="secondary" className="flex-1" onClick={surprise}>
            <Dices aria-hidden className="size-5" />
            Surprise me
          </Button>
          <Button look="secondary" className="px-3" disabled={before.length === 0} onClick={takeBack}>
            <Undo2 aria-hidden className="size-5" />
            <span className="sr-only">Take the surprise back</span>
          </Button>
        </div>
      </div>
      <div className="grid content-start gap-8">
        {classes === 'offered' && (
          <Choices
            name="class"
            legend="Class"
            value={heroClass}
            onChange={(chosen) => onChange((now) => ({ ...now, heroClass: chosen }))}
            choices={CHARACTER_CLASSES.map((value) => ({
              value,
              label: classDescriptions[value].name,
              content: <ClassChoice heroClass={value} look={look} />,
            }))}
            className="sm:grid-cols-2"
          />
        )}
        <div className="grid gap-6 md:grid-cols-2">
          {parts.map(([part, label, shows]) => (
            <Swatches
              key={part}
              name={part}
              label={label}
              value={look[part]}
              onChange={(value) => onChange((now) => ({ ...now, look: { ...now.look, [part]: value } }))}
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
  const { motto, description } = classDescriptions[heroClass];
  return (
    <span className="flex gap-4">
      <HeroSprite look={look} heroClass={heroClass} label="" motion="still" zoom={2} className="shrink-0" />
      <span className="grid content-start gap-1">
        <span className="font-semibold text-accent text-sm">{motto}</span>
        <span className="text-muted text-sm">{description}</span>
      </span>
    </span>
  );
}
