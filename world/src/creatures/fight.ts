// Whom a creature goes for and with what: choices without movement. Where it goes is in think.ts.
import { isInRange, type Point, squaredDistance } from '../combat/index.ts';
import type { Tick } from '../movement/index.ts';
import { happens, type Rolls } from '../rolls.ts';
import { type Skill, skillOfId } from '../skills/index.ts';
import type { CreatureKind } from './creature-kind.ts';
import type { Foe, Mind, Senses } from './mind.ts';
import { phaseAt } from './phases.ts';
import { sightAt } from './sight.ts';

/** Somebody else must have done this percentage of what its target has, for it to turn. */
const TURNS_AT = 130;

/** Whom it goes for: stays with its target unless somebody has done it clearly more harm; undefined for nobody. */
export function chooseTarget(mind: Mind, { kind, at, foes, hour }: Senses): Foe | undefined {
  const present = foes.find(({ entity }) => entity === mind.target);
  const worst = foes.reduce<Foe | undefined>((most, foe) => (foe.threat > (most?.threat ?? 0) ? foe : most), undefined);
  if (present && (!worst || worst.threat * 100 <= present.threat * TURNS_AT)) return present;
  if (worst) return worst;
  if (kind.temper !== 'aggressive') return undefined;
  return nearestOf(
    at,
    foes.filter((foe) => foe.isInView && isInRange(at, foe, sightAt(kind, hour))),
  );
}

function nearestOf(at: Point, foes: readonly Foe[]): Foe | undefined {
  return foes.reduce<Foe | undefined>(
    (nearest, foe) => (!nearest || squaredDistance(at, foe) < squaredDistance(at, nearest) ? foe : nearest),
    undefined,
  );
}

/** The ids of the skills it has now: a boss's by its phase. */
function skillsNow(kind: CreatureKind, healthPercent: number): readonly number[] {
  return kind.phases[phaseAt(kind.phases, healthPercent)]?.skills ?? kind.skills;
}

/** Whether a skill reaches a foe from a place. */
function reaches(skill: Skill, at: Point, foe: Foe): boolean {
  const isRound = skill.shape === 'circle' && skill.range === 0;
  const range = isRound ? skill.radius : skill.range;
  return isInRange(at, foe, range) && (isRound || foe.isInView || isInRange(at, foe, 0));
}

/** What is not a plain attack it uses with this chance each time it could, so that two of a kind do not strike as one. */
const SPECIAL_CHANCE = 6000;

/** What to use on a foe now: something special rather than the plain attack, if it is ready, reaches and chance will have it. */
export function chooseSkill(senses: Senses, foe: Foe, tick: Tick, rolls: Rolls): Skill | undefined {
  const [plain, ...specials] = skillsNow(senses.kind, senses.healthPercent);
  const isUsable = (id: number) => {
    const skill = skillOfId(id);
    return skill !== undefined && isReady(senses, id, tick) && reaches(skill, senses.at, foe) ? skill : undefined;
  };
  for (const id of specials.reverse()) {
    const skill = isUsable(id);
    if (skill && happens(SPECIAL_CHANCE, rolls)) return skill;
  }
  return plain === undefined ? undefined : isUsable(plain);
}

function isReady({ kind, readyAt }: Senses, id: number, tick: Tick): boolean {
  const index = kind.skills.indexOf(id);
  return index !== -1 && (readyAt[index] ?? 0) <= tick;
}

/** The distance from which its plain attack reaches. */
export function plainRange({ kind, healthPercent }: Senses): number {
  const [plain] = skillsNow(kind, healthPercent);
  return (plain === undefined ? undefined : skillOfId(plain))?.range ?? 0;
}
