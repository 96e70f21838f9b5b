// What the rest of the house knows of movement: `@hollowmere/world/movement`.
export * from './direction.ts';
export { type Drive, drive, face } from './drive.ts';
export {
  advance,
  fitsAt,
  isWalking,
  type Motion,
  type MotionNumbers,
  motionAt,
  standingMotion,
  tickOfChunkBorder,
  toMotion,
} from './motion.ts';
export { anySolidUnder, coversTile, type Solid } from './solid.ts';
export * from './steer.ts';
export { isSpeed } from './step.ts';
export * from './units.ts';
