// The Predictor by itself, case by case; its proof against the rules of the server is in simulation/.
import { type Motion, type Solid, standingMotion } from '@hollowmere/world/movement';
import { describe, expect, it } from 'vitest';
import { type Moment, Predictor } from './predictor.ts';

const open: Solid = () => false;
const EAST = 3;
const SOUTH = 5;
const moment = (tick: number, fraction = 0): Moment => ({ ms: (tick + fraction) * 50, tick, fraction });
const standing = standingMotion({ x: 5_000, y: 5_000, speed: 51, tick: 90 });
const walking: Motion = { ...standing, started: 100, acked: 100, direction: EAST, facing: EAST };

describe('turning', () => {
  it('counts from the next tick, and is drawn from then on', () => {
    const predictor = new Predictor(standing, open);
    expect(predictor.steer(EAST, moment(100, 0.4))).toEqual({ epoch: 0, tick: 101, direction: EAST });
    expect(predictor.drawn(moment(100, 0.9))).toMatchObject({ x: 5_000, direction: 0 });
    expect(predictor.drawn(moment(101))).toMatchObject({ x: 5_000, direction: EAST });
    expect(predictor.drawn(moment(103, 0.5))).toMatchObject({ x: 5_000 + 2.5 * 51, facing: EAST });
  });

  it('says nothing while nothing changes', () => {
    const predictor = new Predictor(standing, open);
    predictor.steer(EAST, moment(100));
    expect(predictor.steer(EAST, moment(101))).toBeUndefined();
    expect(predictor.steer(EAST, moment(102))).toBeUndefined();
  });

  it('happens once in a tick at most: the server counts no more', () => {
    const predictor = new Predictor(standing, open);
    predictor.steer(EAST, moment(100, 0.2));
    expect(predictor.steer(SOUTH, moment(100, 0.7))).toBeUndefined();
    expect(predictor.steer(SOUTH, moment(101, 0.1))?.tick).toBe(102);
  });

  it('claims ticks that only rise, though the clock stepped back', () => {
    const predictor = new Predictor(standing, open);
    expect(predictor.steer(EAST, moment(100))?.tick).toBe(101);
    const earlier = new Predictor({ ...standing, acked: 140 }, open);
    expect(earlier.steer(EAST, moment(100))?.tick).toBe(141);
  });

  it('keeps the way one looked when standing still', () => {
    const predictor = new Predictor(walking, open);
    predictor.steer(0, moment(105));
    expect(predictor.drawn(moment(110))).toMatchObject({ x: 5_000 + 6 * 51, direction: 0, facing: EAST });
  });
});

describe('the lease', () => {
  it('is renewed forty ticks after the last steer of a walk, and not before', () => {
    const predictor = new Predictor(standing, open);
    predictor.steer(EAST, moment(100));
    expect(predictor.steer(EAST, moment(139))).toBeUndefined();
    expect(predictor.steer(EAST, moment(140))).toEqual({ epoch: 0, tick: 141, direction: EAST });
    expect(predictor.steer(EAST, moment(179))).toBeUndefined();
    expect(predictor.steer(EAST, moment(180))?.tick).toBe(181);
  });

  it('needs none while standing', () => {
    const predictor = new Predictor(standing, open);
    expect(predictor.steer(0, moment(500))).toBeUndefined();
  });

  it('that ended is taken up again', () => {
    const predictor = new Predictor(standing, open);
    predictor.steer(EAST, moment(100));
    predictor.rebase({ ...walking, started: 101, acked: 101 }, open, moment(104));
    predictor.rebase({ ...standing, started: 161, acked: 101, x: 5_000 + 60 * 51 }, open, moment(163));
    expect(predictor.steer(EAST, moment(163))).toEqual({ epoch: 0, tick: 164, direction: EAST });
  });
});

describe('the word of the server', () => {
  it('that agrees changes nothing in the picture', () => {
    const predictor = new Predictor(standing, open);
    predictor.steer(EAST, moment(100));
    const corrected = predictor.rebase({ ...walking, started: 101, acked: 101 }, open, moment(108, 0.5));
    expect(corrected).toBeUndefined();
    expect(predictor.drawn(moment(108, 0.5)).x).toBe(5_000 + 7.5 * 51);
  });

  it('drops turns up to the one it answers, and replays the rest', () => {
    const predictor = new Predictor(standing, open);
    predictor.steer(EAST, moment(100));
    predictor.steer(SOUTH, moment(104));
    predictor.rebase({ ...walking, started: 101, acked: 101 }, open, moment(106));
    expect(predictor.drawn(moment(109))).toMatchObject({ x: 5_000 + 4 * 51, y: 5_000 + 4 * 51, direction: SOUTH });
  });

  it('counts a late turn from where the server counted it, and blends the difference', () => {
    const predictor = new Predictor(standing, open);
    predictor.steer(EAST, moment(100));
    const corrected = predictor.rebase({ ...walking, started: 103, acked: 101 }, open, moment(130));
    expect(corrected).toEqual({ units: 102, isImposed: false });
    expect(predictor.drawn(moment(130)).x).toBe(5_000 + 29 * 51);
    expect(predictor.drawn(moment(132)).x).toBe(5_000 + 29 * 51);
  });

  it('that speaks of the next tick already does not pull the picture ahead', () => {
    const predictor = new Predictor(standing, open);
    predictor.steer(EAST, moment(100, 0.1));
    const corrected = predictor.rebase({ ...walking, started: 101, acked: 101 }, open, moment(100, 0.6));
    expect(corrected).toBeUndefined();
    expect(predictor.drawn(moment(100, 0.9)).x).toBe(5_000);
  });

  it('of a knock-back drops the inputs under way, replays nothing, and blends', () => {
    const predictor = new Predictor(walking, open);
    predictor.steer(SOUTH, moment(110));
    const thrown = { ...walking, x: 5_200, started: 112, epoch: 1 };
    const corrected = predictor.rebase(thrown, open, moment(114));
    expect(corrected?.isImposed).toBe(true);
    expect(predictor.drawn(moment(120))).toMatchObject({ x: 5_200 + 8 * 51, y: 5_000, direction: EAST });
  });

  it('of a knock-back is answered with the present direction under the new epoch, though it is the same', () => {
    const predictor = new Predictor(walking, open);
    predictor.steer(EAST, moment(110));
    predictor.rebase({ ...walking, x: 4_800, started: 112, epoch: 1 }, open, moment(114));
    expect(predictor.steer(EAST, moment(114))).toMatchObject({ epoch: 1, direction: EAST });
    expect(predictor.steer(EAST, moment(115))).toBeUndefined();
  });

  it('calls what a steer made in ignorance of it does its own doing, too', () => {
    const predictor = new Predictor(walking, open);
    const ignorant = predictor.steer(SOUTH, moment(110));
    const thrown: Motion = { ...walking, x: 5_200, started: 112, epoch: 1 };
    predictor.rebase(thrown, open, moment(114));
    const turned: Motion = { ...thrown, started: 115, acked: ignorant?.tick ?? 0, direction: SOUTH, facing: SOUTH };
    expect(predictor.rebase(turned, open, moment(120))?.isImposed).toBe(true);
  });

  it('of a teleport jumps', () => {
    const predictor = new Predictor(walking, open);
    predictor.rebase({ ...standing, x: 40_000, started: 112, epoch: 1 }, open, moment(114));
    expect(predictor.drawn(moment(114)).x).toBe(40_000);
  });

  it('of haste goes on at the new speed', () => {
    const predictor = new Predictor(walking, open);
    predictor.rebase({ ...walking, x: 5_510, started: 110, speed: 80, epoch: 1 }, open, moment(112));
    expect(predictor.drawn(moment(116)).x).toBe(5_510 + 6 * 80);
  });
});

describe('answers', () => {
  it('that bring no new motion take the turn back: it was refused, or was none', () => {
    const predictor = new Predictor(standing, open);
    const claim = predictor.steer(EAST, moment(100));
    const corrected = predictor.answered(claim?.tick ?? 0, moment(105));
    expect(corrected?.units).toBe(4 * 51);
    expect(predictor.drawn(moment(108)).x).toBe(5_000);
  });

  it('that are owed for more than a second make the link weak', () => {
    const predictor = new Predictor(standing, open);
    const claim = predictor.steer(EAST, moment(100));
    expect(predictor.isWeak(moment(120))).toBe(false);
    expect(predictor.isWeak(moment(121))).toBe(true);
    predictor.answered(claim?.tick ?? 0, moment(121));
    expect(predictor.isWeak(moment(121))).toBe(false);
  });
});

describe('without a connection', () => {
  it('the figure stands where it was drawn, and nothing is owed', () => {
    const predictor = new Predictor(walking, open);
    predictor.steer(SOUTH, moment(110));
    predictor.hold(open, moment(115));
    expect(predictor.drawn(moment(200))).toMatchObject({ x: 5_000 + 11 * 51, y: 5_000 + 4 * 51, direction: 0 });
    expect(predictor.isWeak(moment(200))).toBe(false);
  });

  it('the next word of the server takes over with a blend', () => {
    const predictor = new Predictor(walking, open);
    predictor.hold(open, moment(110));
    predictor.rebase({ ...standing, x: 5_600, started: 190 }, open, moment(200));
    expect(predictor.drawn(moment(200)).x).toBe(5_510);
    expect(predictor.drawn(moment(202)).x).toBe(5_600);
  });
});
