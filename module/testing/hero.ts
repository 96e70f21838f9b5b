// Somebody at the end of their way: of the last level, in the best that their class can wear.
import { equipmentSlots, itemKinds, whyNotWorn } from '@hollowmere/world/items';
import type { Player, TestWorld } from './test-world.ts';

const MAGE = { class: 'mage', level: 30 } as const;

export function makeHero(world: TestWorld, player: Player): void {
  world.db.owner.call('grantExperience', { characterId: player.characterId, amount: 100_000_000 });
  for (const [slot, name] of equipmentSlots.entries()) {
    const [best] = itemKinds
      .filter((kind) => kind.slot === name && whyNotWorn(kind, MAGE) === undefined)
      .toSorted((a, b) => b.level - a.level || b.price - a.price);
    if (best === undefined) continue;
    world.grant(player, best.id, 1);
    const at = player.client.view('my_items').find(({ kind, container }) => {
      return kind === best.id && (container as { tag: string }).tag === 'bag';
    });
    const from = { container: { tag: 'bag' }, slot: at?.slot };
    player.client.call('moveItem', { from, to: { container: { tag: 'worn' }, slot }, count: 1 });
  }
}
