// What is to be heard of a fight: from what happened in a frame, how loud and from which side. Pure, like cues.ts.
import type { DamageType } from '@hollowmere/world/combat';
import { creatureKind, type Family } from '@hollowmere/world/creatures';
import { skillOfId } from '@hollowmere/world/skills';
import type { CombatEvent } from '../core/fight/seen.ts';
import type { Figure } from '../core/figure.ts';
import type { Frame } from '../core/game.ts';
import { heardFrom } from './hearing.ts';
import type { Placed } from './sound-desk.ts';

export type FightCue = Placed &
  (
    | {
        readonly kind: 'swing' | 'arrow' | 'gather' | 'block' | 'miss' | 'hurt' | 'heal' | 'fall' | 'ownFall' | 'level';
      }
    | { readonly kind: 'spell'; readonly damageType: DamageType }
    | { readonly kind: 'impact'; readonly damageType: DamageType; readonly isHeavy: boolean }
    | { readonly kind: 'call'; readonly family: Family }
  );

/** In one frame no more is heard: a whole pack at once would only be noise. */
const MOST = 6;

/** The sounds of this frame. */
export function fightCuesOf({ self, figures, happenings, isHeld }: Frame): FightCue[] {
  if (!self || isHeld || happenings.length === 0) return [];
  const figureOf = (entity: number) => figures.find(({ id }) => id === entity);
  return happenings.flatMap((event) => cuesOf(event, self, figureOf)).slice(0, MOST);
}

function cuesOf(event: CombatEvent, self: Figure, figureOf: (entity: number) => Figure | undefined): FightCue[] {
  const { kind, source, target, damageType } = event;
  const [from, to] = [figureOf(source), figureOf(target)];
  const atSource = from && heardFrom(from, self);
  const atTarget = to && heardFrom(to, self);
  const isOwnHurt = target === self.id;
  switch (kind) {
    case 'used':
      return atSource ? [{ ...begun(event), ...atSource }] : [];
    case 'began':
      return atSource ? [{ kind: 'gather', ...atSource }] : [];
    case 'hit':
    case 'critical': {
      if (!atTarget) return [];
      const isHeavy = kind === 'critical';
      return [
        { kind: 'impact', damageType, isHeavy, ...atTarget },
        ...(isOwnHurt ? [{ kind: 'hurt' as const, ...atTarget }] : []),
      ];
    }
    case 'blocked':
    case 'absorbed':
      return atTarget ? [{ kind: 'block', ...atTarget }] : [];
    case 'missed':
    case 'resisted':
    case 'evaded':
      return atTarget ? [{ kind: 'miss', ...atTarget }] : [];
    case 'healed':
      return atTarget ? [{ kind: 'heal', ...atTarget }] : [];
    case 'died':
      return atTarget ? [{ kind: isOwnHurt ? 'ownFall' : 'fall', ...atTarget }, ...callOf(to, atTarget)] : [];
    case 'levelUp':
      return atTarget ? [{ kind: 'level', ...atTarget }] : [];
    case 'aggroed':
    case 'called':
      return atSource ? callOf(from, atSource) : [];
    case 'shot':
    case 'interrupted':
    case 'rose':
    case 'knocked':
      return [];
    default: {
      const never: never = kind;
      return never;
    }
  }
}

type Begun = { readonly kind: 'swing' | 'arrow' } | { readonly kind: 'spell'; readonly damageType: DamageType };

function begun({ skill: id, damageType }: CombatEvent): Begun {
  const skill = skillOfId(id);
  if (skill?.kind === 'melee') return { kind: 'swing' };
  if (skill?.kind === 'ranged') return { kind: 'arrow' };
  return { kind: 'spell', damageType: skill?.damageType ?? damageType };
}

function callOf(figure: Figure | undefined, place: Placed): FightCue[] {
  const kind = figure?.creature && creatureKind(figure.creature.kind);
  return kind ? [{ kind: 'call', family: kind.family, ...place }] : [];
}
