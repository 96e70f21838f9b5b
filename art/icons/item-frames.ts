// A picture of every kind of item, 16 by 16: item/<key>. Gear is built from what its key says it is made of.
import { type ItemKind, itemKinds } from '@hollowmere/world/items';
import type { Frame } from '../sheet/frame.ts';
import { armourShapes } from './armour.ts';
import { materialShapes } from './materials.ts';
import { provisionShapes } from './provisions.ts';
import { questShapes } from './quest-things.ts';
import { painted, type Shape } from './shapes.ts';
import { type Stuff, weaponShapes } from './weapons.ts';

const SIZE = 16;

const stuff = (body: Stuff['body'], trim: Stuff['trim'] = 'gold', shaft: Stuff['shaft'] = 'wood'): Stuff => ({
  body,
  trim,
  shaft,
});

/** By the first word of a key. */
const STUFFS: Readonly<Record<string, Stuff>> = {
  wooden: stuff('wood', 'leather'),
  ash: stuff('wood', 'leather', 'wood'),
  yew: stuff('walnut', 'saffron', 'timber'),
  copper: stuff('copper', 'leather'),
  iron: stuff('rock', 'leather'),
  steel: stuff('steel', 'woad'),
  silver: stuff('silver', 'blue'),
  horn: stuff('bone', 'leather'),
  thorn: stuff('briar', 'heather', 'chitin'),
  fen: stuff('teal', 'bone', 'driftwood'),
  barrow: stuff('ghost', 'dusk', 'driftwood'),
  antler: stuff('bone', 'oak', 'stag'),
  ember: stuff('ember', 'gold', 'chitin'),
  emberforged: stuff('ember', 'gold', 'chitin'),
  wyrm: stuff('wyrm', 'ember', 'chitin'),
  wyrmskin: stuff('wyrm', 'ember'),
  linen: stuff('linen', 'russet'),
  wool: stuff('russet', 'linen'),
  silk: stuff('heather', 'gold'),
  shroud: stuff('dusk', 'ghost'),
  hide: stuff('leather', 'linen'),
  wolf: stuff('wolf', 'leather'),
  toad: stuff('toad', 'leather'),
  watch: stuff('woad', 'gold'),
  green: stuff('mossgreen', 'linen'),
  fur: stuff('bristle', 'pelt'),
  night: stuff('plum', 'silver'),
  leaf: stuff('oak', 'autumn'),
  wisp: stuff('silver', 'ghost'),
  acorn: stuff('thatch', 'leather'),
  heron: stuff('linen', 'silver'),
  eel: stuff('driftwood', 'leather'),
  saint: stuff('gold', 'silver'),
};

/** Rings and amulets are gold or silver; what they are called after is set in them. */
const SETTINGS: Readonly<Record<string, Stuff>> = {
  'copper-ring': stuff('copper', 'mossgreen'),
  'silver-ring': stuff('silver', 'woad'),
  'thorn-ring': stuff('briar', 'heather'),
  'wisp-ring': stuff('silver', 'ghost'),
  'barrow-ring': stuff('bone', 'plum'),
  'ember-ring': stuff('gold', 'ember'),
  'antler-amulet': stuff('bone', 'oak'),
  'wyrm-amulet': stuff('ember', 'wyrm'),
};

export const itemFrames = (): Frame[] =>
  itemKinds.map((kind) => ({
    name: `item/${kind.key}`,
    picture: painted(shapesOf(kind), SIZE),
    anchorX: SIZE / 2,
    anchorY: SIZE - 1,
  }));

/** @throws when nobody has drawn the kind. */
function shapesOf(kind: ItemKind): readonly Shape[] {
  const own = provisionShapes[kind.key] ?? materialShapes[kind.key] ?? questShapes[kind.key];
  if (own) return own;
  const material = SETTINGS[kind.key] ?? STUFFS[kind.key.split('-')[0] ?? ''];
  const build = shapeNames(kind)
    .map((name) => weaponShapes[name] ?? armourShapes[name])
    .find((shape) => shape);
  if (!material || !build) throw new Error(`nobody has drawn the item ${kind.key}`);
  return build(material);
}

/** Where the shape of a piece of gear may be found: by its look, its family, or the last word of its key. */
function shapeNames({ key, look, slot }: ItemKind): string[] {
  const last = key.split('-').at(-1) ?? '';
  const family = look?.split('-')[0] ?? '';
  if (slot === 'weapon' || slot === 'shield') return [look ?? '', family];
  return look === 'great-helm' ? [look] : [last];
}
