import { type Motion, motionAt, standingMotion } from '@hollowmere/world/movement';
import { describe, expect, it } from 'vitest';
import type { Moment } from './predictor.ts';
import { RemoteTrack } from './remote-track.ts';

const open = () => false;
const moment = (tick: number, fraction = 0): Moment => ({ ms: (tick + fraction) * 50, tick, fraction });
const standing = standingMotion({ x: 5_000, y: 5_000, speed: 51, tick: 100 });
const turned = (from: Motion, tick: number, direction: Motion['direction']): Motion => ({
  ...motionAt(from, tick, open),
  started: tick,
  acked: tick,
  direction,
  facing: direction || from.facing,
});

describe('RemoteTrack', () => {
  it('draws between the ticks', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    expect(track.drawn(moment(120, 0.5)).x).toBe(5_000 + 10.5 * 51);
  });

  it('keeps a walker seen for the first time at the start of what is known', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    expect(track.drawn(moment(105)).x).toBe(5_000);
  });

  it('answers from an earlier motion while the newest lies ahead of what is drawn', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    track.push(turned(track.motion, 130, 5), open, moment(122));
    expect(track.drawn(moment(125))).toMatchObject({ x: 5_000 + 15 * 51, y: 5_000, direction: 3 });
    expect(track.drawn(moment(135))).toMatchObject({ x: 5_000 + 20 * 51, y: 5_000 + 5 * 51, direction: 5 });
  });

  it('turns exactly where the walker turned, whatever frames fall around it', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    const walker = track.motion;
    track.push(turned(walker, 114, 1), open, moment(108));
    track.push(turned(track.motion, 117, 7), open, moment(109));
    let last = track.drawn(moment(110));
    for (let t = 110; t < 125; t += 0.25) {
      const now = track.drawn(moment(Math.floor(t), t - Math.floor(t)));
      expect(Math.hypot(now.x - last.x, now.y - last.y)).toBeLessThanOrEqual(51 / 4 + 0.001);
      last = now;
    }
    expect(last).toMatchObject({ direction: 7 });
  });

  it('remembers the last four motions', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    for (const tick of [112, 114, 116, 118])
      track.push(turned(track.motion, tick, tick % 4 ? 3 : 5), open, moment(105));
    expect(track.drawn(moment(108)).x).toBe(motionAt(turned(standing, 110, 3), 112, open).x);
  });

  it('blends what came too late over a tenth of a second', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    const before = track.drawn(moment(130));
    track.push(turned(track.motion, 125, 0), open, moment(130));
    expect(track.drawn(moment(130)).x).toBe(before.x);
    expect(track.drawn(moment(131)).x).toBeCloseTo(5_000 + 15 * 51 + (5 * 51) / 2, 3);
    expect(track.drawn(moment(133)).x).toBe(5_000 + 15 * 51);
  });

  it('jumps when it came so late that the walk would glide through two tiles', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    track.push(turned(track.motion, 111, 0), open, moment(140));
    expect(track.drawn(moment(140)).x).toBe(5_000 + 51);
  });

  it('glides when the server threw them, at the moment it did', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    const thrown = { ...motionAt(track.motion, 120, open), x: 5_000 + 10 * 51 + 200, epoch: 1 };
    track.push(thrown, open, moment(115));
    expect(track.drawn(moment(119, 0.99)).x).toBeLessThanOrEqual(5_000 + 10 * 51);
    expect(track.drawn(moment(120)).x).toBeCloseTo(5_000 + 10 * 51, 3);
    expect(track.drawn(moment(122)).x).toBe(5_000 + 12 * 51 + 200);
  });

  it('does not let a door that was shut later stop what was walked before', () => {
    const door = (x: number) => x === 21;
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    const settled = { ...motionAt(track.motion, 130, open), started: 130 };
    track.push(settled, door, moment(118));
    expect(track.drawn(moment(128)).x).toBe(5_000 + 18 * 51);
  });

  it('takes a row that only names another chunk for what it is: nothing new', () => {
    const track = new RemoteTrack(turned(standing, 110, 3), open);
    track.push({ ...track.motion }, open, moment(120));
    expect(track.drawn(moment(125)).x).toBe(5_000 + 15 * 51);
  });
});
