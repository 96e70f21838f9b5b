import { expect, test } from 'vitest';
import { CHARACTER_CLASSES } from '../characters.ts';
import { type Fighter, hitChance, plainHarm } from '../combat/index.ts';
import { creatureOf } from '../creatures/index.ts';
import { fighterOf } from '../growth/index.ts';
import { firstWeapons, gearBonusOf } from '../items/index.ts';
import { basicAttackOf, type Skill, skillOfId } from '../skills/index.ts';

/** Ticks it takes on the whole until the target is down, by this skill alone. */
function ticksToWin(attacker: Fighter, target: Fighter, skill: Skill): number {
  const blow = {
    kind: skill.kind as 'melee' | 'ranged' | 'spell',
    power: skill.ranks[0].power,
    damageType: skill.damageType,
  };
  const perBlow = (plainHarm(attacker, target, blow) * hitChance(attacker, target)) / 10_000;
  return Math.ceil(target.maxHealth / perBlow) * (skill.cooldownTicks + skill.castTicks);
}

const rat = creatureOf('field-rat');
const bite = skillOfId(rat.skills[0]!)!;

/** How much of their health a newcomer loses to a rat that they fight to the end, in percent. */
function lostToOneRat(name: (typeof CHARACTER_CLASSES)[number], worn: readonly number[]): number {
  const newcomer = fighterOf({ class: name, level: 1, gear: gearBonusOf(worn), effects: [] });
  const foe = rat.fighterAt(1);
  return (100 * ticksToWin(newcomer, foe, basicAttackOf(name))) / ticksToWin(foe, newcomer, bite);
}

test('the one fight that is asked of bare hands costs something, and is won by every class', () => {
  for (const name of CHARACTER_CLASSES) expect(lostToOneRat(name, []), name).toBeLessThan(50);
});

test('with the first weapon in hand a rat is a rat', () => {
  for (const name of CHARACTER_CLASSES) expect(lostToOneRat(name, [firstWeapons[name]]), name).toBeLessThan(30);
});
