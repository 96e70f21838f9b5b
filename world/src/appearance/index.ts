// What characters look like, as far as rules and renderers must agree: choices, layers, poses, facings.
export { type Facing, facingOf } from './facing.ts';
export {
  type HeroClass,
  type HeroLayer,
  type HeroPose,
  heroLayers,
  heroPose,
  type Look,
  lookChoices,
  lookNames,
} from './hero-layers.ts';
