// For tests: somebody who stands in the world, and a frame in which nothing happens.
import type { Figure } from './figure.ts';
import type { Frame } from './game.ts';

export const testFigure = (given: Partial<Figure> = {}): Figure => ({
  id: 1,
  isSelf: false,
  isBlocked: false,
  x: 0,
  y: 0,
  facing: 5,
  isWalking: false,
  cycleMs: 0,
  steps: 0,
  presence: 1,
  appearance: undefined,
  mark: undefined,
  speech: undefined,
  kind: 'person',
  creature: undefined,
  vitals: undefined,
  cast: undefined,
  effects: [],
  pose: 'stand',
  poseMs: 0,
  flash: 0,
  push: { x: 0, y: 0 },
  looks: undefined,
  ...given,
});

export const testFrame = (figures: readonly Figure[], given: Partial<Frame> = {}): Frame => ({
  moment: { ms: 1, tick: 0, fraction: 0 },
  timeOfDay: 0.5,
  weather: 'clear',
  self: figures.find(({ isSelf }) => isSelf),
  figures,
  openDoors: new Set(),
  fixtureStates: new Map(),
  groundItems: new Map(),
  isHeld: false,
  isWeak: false,
  happenings: [],
  telegraphs: [],
  projectiles: [],
  target: undefined,
  feel: { numbers: [], bursts: [], pillars: [], shakeX: 0, shakeY: 0 },
  ...given,
});
