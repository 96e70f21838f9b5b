// The page docs/balance.md: what the simulation found, in words and tables.
import { CHARACTER_CLASSES, type CharacterClass } from '@hollowmere/world/characters';
import type { Hunt } from './hunt.ts';
import { lands } from './lands.ts';
import type { Odds } from './odds.ts';
import { type LevelOf, mean, spreadOfClasses, spreadOfLands } from './season.ts';

const INTRODUCTION = `# Balance

Written by \`npm run bench -- balance\`; change the rules, not this page.

Every figure comes from fights that were played out, tick by tick, by the rules of the world itself (\`world/src/combat\`, \`skills\`, \`growth\`, \`creatures\`, \`items\`): a careful player
in what shops, quests and luck give by that level, with skills trained as soon as they can be. They step out of what is shown on the ground, heal before it is late, drink when they have to,
sit down when they are tired. Each line is one hour: 20 % of it is spent on talk, bags and maps, 12 seconds between two fights on walking and looking, and in 15 % of fights a second
creature joins in. A death costs two minutes. Coins are what is found and what shops pay for it, less food and drink.

What is aimed at: a fight at one's level lasts 6 to 12 seconds; against one creature one rarely dies, against three one usually does; what the classes bring home lies within 15 % of each
other, land by land; level 30 is 12 to 18 hours away. A test holds the world to it (\`bench/balance/balance.test.ts\`).
`;

export function reportOf(hunts: readonly Hunt[], levels: readonly LevelOf[], odds: readonly Odds[]): string {
  const total = levels.reduce((sum, { hours }) => sum + hours, 0);
  const spread = spreadOfClasses(hunts);
  return [
    INTRODUCTION,
    '## Each class in each part of the land',
    'Means over the levels for which the land is meant.',
    table(
      [
        'land',
        'levels',
        'class',
        'seconds to kill',
        'kills an hour',
        'deaths an hour',
        'coins an hour',
        'experience an hour',
      ],
      lands.flatMap((land) =>
        CHARACTER_CLASSES.map((name) => {
          const own = hunts.filter((each) => each.land === land.name && each.class === name);
          const of = (pick: (each: Hunt) => number) => mean(own.map(pick));
          return [
            land.name,
            land.levels.join('–'),
            name,
            of(({ secondsToKill }) => secondsToKill).toFixed(1),
            of(({ kills }) => kills).toFixed(0),
            of(({ deaths }) => deaths).toFixed(1),
            of(({ coins }) => coins).toFixed(0),
            of(({ experience }) => experience).toFixed(0),
          ];
        }),
      ),
    ),
    `Experience against the mean of all classes: ${CHARACTER_CLASSES.map((name) => `${name} ${signed(spread[name])} %`).join(', ')}.`,
    `The best class of a land against the last one there: ${spreadOfLands(hunts)
      .map(([land, percent]) => `${land} ${percent.toFixed(0)} % more`)
      .join(', ')}.`,
    '## One and three',
    'Fights won by a rested player with one potion, in percent: against one creature, and against three at once. Each at the level of the player.',
    table(
      ['creature', 'level', ...CHARACTER_CLASSES.map((name) => `${name}: one / three`)],
      odds.map(({ kind, level, againstOne, againstThree }) => [
        kind.name,
        String(level),
        ...CHARACTER_CLASSES.map((name: CharacterClass) => `${againstOne[name]} / ${againstThree[name]}`),
      ]),
    ),
    '## From level 1 to 30',
    `![Level by hours played](images/balance.svg)`,
    `${total.toFixed(1)} hours, quests included; each quest takes eight minutes of talk and ways besides its fights. One who hunts in company, dawdles or explores takes longer.`,
    table(
      ['level', 'experience to the next', 'of it from quests', 'experience an hour', 'hours', 'hours in all'],
      levels.map(({ level, span, fromQuests, experienceAnHour, hours }, index) => [
        String(level),
        String(span),
        String(fromQuests),
        String(experienceAnHour),
        hours.toFixed(2),
        levels
          .slice(0, index + 1)
          .reduce((sum, each) => sum + each.hours, 0)
          .toFixed(1),
      ]),
    ),
  ].join('\n\n');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
