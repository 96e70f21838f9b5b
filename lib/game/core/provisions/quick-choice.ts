// What a press of a quick key would use up: of what one carries, the strongest that one is grown enough for.
import { type Bag, type ItemKind, itemKind } from '@hollowmere/world/items';

/** What one may need in a hurry, in the order of the keys. */
export const quickNeeds = ['health', 'energy', 'food'] as const;
export type QuickNeed = (typeof quickNeeds)[number];

export interface QuickChoice {
  readonly kind: number;
  /** A slot of the bag that has some. */
  readonly slot: number;
  /** How many there are in all slots. */
  readonly count: number;
}

export function quickChoice(need: QuickNeed, bag: Bag, level: number): QuickChoice | undefined {
  let best: { readonly slot: number; readonly kind: ItemKind; readonly strength: number } | undefined;
  for (const [slot, stack] of bag.entries()) {
    const kind = stack && itemKind(stack.kind);
    if (!kind || kind.level > level) continue;
    const strength = strengthFor(need, kind);
    if (strength > (best?.strength ?? 0)) best = { slot, kind, strength };
  }
  if (!best) return undefined;
  const { id } = best.kind;
  const count = bag.reduce((sum, stack) => sum + (stack?.kind === id ? stack.count : 0), 0);
  return { kind: id, slot: best.slot, count };
}

function strengthFor(need: QuickNeed, { use }: ItemKind): number {
  if (need === 'food') return use?.act === 'eat' ? (use.health + use.energy) * use.seconds : 0;
  return use?.act === 'restore' ? use[need] : 0;
}
