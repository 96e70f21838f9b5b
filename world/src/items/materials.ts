// What things are made of, and what a beast leaves behind. Kept in large stacks; everybody buys it.
import type { ItemKind, Rarity } from './item-kind.ts';

type Row = readonly [id: number, key: string, name: string, price: number, words: string, rarity?: Rarity];

const rows: readonly Row[] = [
  // Out of the ground
  [700, 'copper-ore', 'Copper Ore', 3, 'Green where the rain has been at it.'],
  [701, 'iron-ore', 'Iron Ore', 6, 'Rust with ambitions.'],
  [702, 'coal', 'Charcoal', 2, 'A tree that has seen things.'],
  [703, 'silver-ore', 'Barrow Silver', 18, 'Cold, even in the hand. Especially in the hand.', 'uncommon'],
  [704, 'ember-ore', 'Ember Ore', 32, 'Glows when it thinks nobody is looking.', 'uncommon'],
  // From trees
  [710, 'ash-wood', 'Ash Log', 3, 'Straight of grain, and of character.'],
  [711, 'thorn-wood', 'Thornwood Log', 7, 'Bends well, once it has made its point.'],
  [712, 'bog-oak', 'Bog Oak', 14, 'Black, heavy, and quite finished with growing.'],
  // Picked
  [720, 'marigold', 'Marigold', 2, 'Grows wherever somebody has been kind to the ground.'],
  [721, 'thornberry', 'Thornberry', 3, 'Sweet in the middle. Most people stop at the edge.'],
  [722, 'fenwort', 'Fenwort', 7, 'Good against pain. Tastes like the pain.'],
  [723, 'gravebloom', 'Gravebloom', 12, 'Pale, pretty and well fed.'],
  [724, 'glowcap-spores', 'Glowcap Spores', 18, 'They light up when shaken, like most of us.'],
  // Caught
  [730, 'perch', 'Perch', 3, 'Striped, spiny, and surprised.'],
  [731, 'eel', 'Eel', 8, 'It was somewhere else a moment ago.'],
  [732, 'blindfish', 'Blind Cavefish', 15, 'Pale as milk. It knows you are there.'],
  [733, 'pike', 'Pike', 6, 'All teeth and grievance.'],
  // Left behind by what was fought
  [740, 'rat-tail', 'Rat Tail', 2, 'The farmers pay for these. Nobody asks what for.'],
  [741, 'boar-hide', 'Boar Hide', 5, 'Bristly on the one side, smelly on the other.'],
  [742, 'feather', 'Hen Feather', 1, 'Given up under protest.'],
  [743, 'raw-meat', 'Raw Meat', 4, 'Dinner, at an early stage.'],
  [744, 'wolf-pelt', 'Wolf Pelt', 9, 'Grey, warm, and no longer anybody’s.'],
  [745, 'spider-silk', 'Spider Silk', 9, 'Stronger than rope, if you can let go of it.'],
  [746, 'venom-sac', 'Venom Sac', 8, 'Handle with gloves. Store with care. Label.'],
  [747, 'thorn-heart', 'Thorn Heart', 12, 'A knot of briar that still ticks.'],
  [748, 'toad-skin', 'Toad Skin', 10, 'Waterproof. The toad was rather counting on it.'],
  [749, 'wisp-glass', 'Wisp Glass', 14, 'A light went out and left its window.'],
  [750, 'drowned-cord', 'Drowned Cord', 12, 'Bell rope, from a bell that nobody hung.'],
  [751, 'old-bone', 'Old Bone', 10, 'Somebody’s. They were not using it well.'],
  [752, 'grave-linen', 'Grave Linen', 14, 'Fine weaving, worn once.'],
  [753, 'bat-wing', 'Bat Wing', 13, 'Leather that remembers how to fold.'],
  [754, 'crawler-plate', 'Crawler Plate', 20, 'Stone that grew on something. It still fits.'],
  [755, 'imp-ember', 'Imp Ember', 22, 'All that is left of a bad temper.'],
  [756, 'kings-tine', 'Tine of Antler', 60, 'One point of a crown with twelve.', 'rare'],
  [757, 'wyrm-scale', 'Wyrm Scale', 200, 'Large as a plate. Nobody has eaten off one twice.', 'epic'],
  [758, 'tattered-badge', 'Brigand’s Badge', 6, 'Pewter. The motto is misspelt.'],
  // Bought, to go with the rest
  [760, 'flour', 'Flour', 3, 'Millbridge, fine. Also on the miller.'],
  [761, 'thread', 'Thread', 3, 'Linnet lends the needle, never the scissors.'],
  [762, 'vial', 'Glass Vial', 4, 'Empty. It looks forward to you.'],
];

const material = ([id, key, name, price, words, rarity = 'common']: Row): ItemKind => ({
  id,
  key,
  name,
  words,
  category: 'material',
  rarity,
  stack: 50,
  level: 1,
  price,
});

export const materials: readonly ItemKind[] = rows.map(material);
