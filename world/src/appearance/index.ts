// What characters, townsfolk and creatures look like, as far as rules and renderers must agree: choices, layers, poses, facings.
export { type CreatureFrame, type CreaturePose, creatureFrame, crumblingFrame } from './creature-frame.ts';
export { type Facing, facingOf } from './facing.ts';
export { type HeroClass, type HeroLayer, heroLayers, type Look, lookChoices, lookNames } from './hero-layers.ts';
export { BLOW_MS, blowPose, type HeroPose, heroPose, heroPoses } from './hero-pose.ts';
export {
  type FolkHat,
  type Garb,
  isTownsfolk,
  type TownsfolkKey,
  type Townsperson,
  townsfolk,
  townsfolkLayers,
} from './townsfolk.ts';
export type { Worn } from './worn.ts';
