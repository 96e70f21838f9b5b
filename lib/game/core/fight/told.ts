// A fight in words, for those who do not see it: blows are counted for a while and told together, what matters at once. Pure:
// events go in with names, sentences come out.
import { skillOfId } from '@hollowmere/world/skills';
import type { CombatEvent } from './seen.ts';

/** Blows are told together after so many milliseconds. */
const GATHERS_MS = 3_000;

interface Tally {
  blows: number;
  harm: number;
  misses: number;
}

export interface TellingParts {
  readonly self: number;
  readonly nameOf: (entity: number) => string;
  /** "Health 40 of 80." or nothing. */
  readonly condition: () => string;
}

export class Told {
  readonly #dealt = new Map<string, Tally>();
  readonly #suffered = new Map<string, Tally>();
  #healed = 0;
  #since: number | undefined;

  /** Notes what happened; gives back what is to be said at once. */
  happened(event: CombatEvent, ms: number, parts: TellingParts): string[] {
    const { kind, source, target, amount } = event;
    const { self, nameOf } = parts;
    if (kind === 'died' && target === self) return ['You have fallen.'];
    if (kind === 'died' && source === self) return [...this.take(parts), `${nameOf(target)} is slain.`];
    if (kind === 'aggroed' && target === self) return [`${nameOf(source)} comes for you.`];
    if (kind === 'began' && source !== self) return this.#warned(event, parts);
    if (kind === 'levelUp' && target === self) return [`You have reached level ${amount}.`];
    if (source !== self && target !== self) return [];
    if (kind === 'healed' && target === self) this.#healed += amount;
    else if (isBlow(kind))
      this.#count(source === self ? this.#dealt : this.#suffered, nameOf(source === self ? target : source), event);
    else return [];
    this.#since ??= ms;
    return [];
  }

  /** What has gathered, once it has gathered for long enough. */
  due(ms: number, parts: TellingParts): string[] {
    return this.#since !== undefined && ms - this.#since >= GATHERS_MS ? this.take(parts) : [];
  }

  /** What has gathered, now. */
  take({ condition }: Pick<TellingParts, 'condition'>): string[] {
    if (this.#since === undefined) return [];
    const lines = [
      ...[...this.#dealt].map(([name, tally]) => `You hit ${name}${sumOf(tally)}`),
      ...[...this.#suffered].map(([name, tally]) => `${name} hits you${sumOf(tally)}`),
      ...(this.#healed > 0 ? [`You are healed by ${this.#healed}.`] : []),
    ];
    const isHurt = this.#suffered.size > 0 || this.#healed > 0;
    this.#dealt.clear();
    this.#suffered.clear();
    this.#healed = 0;
    this.#since = undefined;
    return isHurt ? [...lines, condition()] : lines;
  }

  /** What the ground shows to others, for whoever is meant or fights beside whom it is meant for. */
  #warned({ source, target, skill: id }: CombatEvent, { self, nameOf }: TellingParts): string[] {
    const skill = skillOfId(id);
    const isConcerned = target === self || this.#since !== undefined;
    return skill?.isTelegraphed && isConcerned ? [`${nameOf(source)} prepares ${skill.name}: step aside!`] : [];
  }

  #count(tallies: Map<string, Tally>, name: string, { kind, amount }: CombatEvent): void {
    const tally = tallies.get(name) ?? { blows: 0, harm: 0, misses: 0 };
    tallies.set(name, tally);
    if (kind === 'missed' || kind === 'resisted' || kind === 'evaded') tally.misses++;
    else tally.blows++;
    tally.harm += amount;
  }
}

const BLOWS: readonly CombatEvent['kind'][] = [
  'hit',
  'critical',
  'blocked',
  'absorbed',
  'missed',
  'resisted',
  'evaded',
];
const isBlow = (kind: CombatEvent['kind']): boolean => BLOWS.includes(kind);

function sumOf({ blows, harm, misses }: Tally): string {
  const missed = misses > 0 ? `, ${misses} missed` : '';
  if (blows === 0) return `: ${misses} missed.`;
  return `${blows > 1 ? ` ${blows} times` : ''} for ${harm}${missed}.`;
}
