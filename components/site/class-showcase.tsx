// The classes, each walking on its spot.
import { CHARACTER_CLASSES } from '@hollowmere/world/characters';
import { classDescriptions } from '#components/characters/classes.ts';
import { GroundPatch } from '#components/characters/ground-patch.tsx';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Card } from '#components/ui/card.tsx';

export function ClassShowcase() {
  return (
    <section
      aria-labelledby="classes-title"
      className="page-width mt-20 [contain-intrinsic-size:auto_97rem] sm:[contain-intrinsic-size:auto_53rem] lg:[contain-intrinsic-size:auto_32rem] [content-visibility:auto]"
    >
      <h2 id="classes-title" className="mb-8 text-4xl text-accent">
        Who will you be?
      </h2>
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {CHARACTER_CLASSES.map((heroClass) => {
          const { name, motto, description, example } = classDescriptions[heroClass];
          return (
            <li key={heroClass} className="grid">
              <Card className="grid content-start gap-2 text-center">
                <GroundPatch heroClass={heroClass} className="-mx-5 -mt-5 mb-2 h-44 sm:-mx-6 sm:-mt-6">
                  <HeroSprite look={example} heroClass={heroClass} label="" motion="parade" zoom={4} />
                </GroundPatch>
                <h3 className="text-2xl">{name}</h3>
                <p className="font-semibold text-accent">{motto}</p>
                <p className="text-muted text-sm">{description}</p>
              </Card>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
