// The proof of prediction: the server's rules and the client's Predictor, with the net between them, and nothing else.
import type { Imposed } from '@hollowmere/world/movement';
import { describe, expect, it } from 'vitest';
import { tileAhead, type Walk, type WalkOptions, walk, wander } from './walk.ts';

const FAR: WalkOptions = { latencyUp: 100, latencyDown: 100, jitter: 100 };

/** Both sides agree once everything has arrived. */
function expectAgreement({ client, server }: Walk) {
  const drawn = client.predictor.drawn(client.moment);
  expect({ x: drawn.x, y: drawn.y }).toEqual({ x: server.here.x, y: server.here.y });
  expect(client.predictor.base).toEqual(server.motion);
}

const changes: Imposed[] = [
  { kind: 'knockBack', direction: 7, units: 300 },
  { kind: 'speed', speed: 80 },
  { kind: 'teleport', x: 20 * 256 + 128, y: 30 * 256 + 128 },
  { kind: 'knockBack', direction: 2, units: 120 },
  { kind: 'speed', speed: 51 },
  { kind: 'stop' },
  { kind: 'teleport', x: 45 * 256 + 128, y: 30 * 256 + 128 },
  { kind: 'knockBack', direction: 5, units: 500 },
];

describe('prediction against the rules of the server', () => {
  it('needs no correction in 2,000 random inputs at 200 ms and 100 ms of jitter', () => {
    const story = walk(FAR);
    wander(story, 2_000);
    expect(story.client.corrections).toEqual([]);
    expect(story.client.steers).toBeGreaterThan(1_700);
    expectAgreement(story);
  });

  it('corrects only for sixteen changes of the server and a door closing ahead', () => {
    const story = walk({ ...FAR, seed: 2 });
    const { server, client, timeline } = story;
    let imposed = 0;
    let doorAt = Number.POSITIVE_INFINITY;
    wander(story, 2_000, (turn) => {
      if (turn % 120 === 60 && imposed < 16) server.impose(changes[imposed++ % changes.length]!);
      if (turn === 1_950) {
        client.wants = 3;
        story.run(600);
        doorAt = timeline.now;
        server.setShut(tileAhead(story, 1), true);
      }
    });
    expect(imposed).toBe(16);
    expect(doorAt).toBeLessThan(timeline.now);
    const unexplained = client.corrections.filter(
      ({ isImposed, at }) => !isImposed && !(at >= doorAt && at < doorAt + 1_000),
    );
    expect(unexplained).toEqual([]);
    const afterDoor = client.corrections.filter(({ at }) => at >= doorAt);
    expect(client.corrections.length - afterDoor.length).toBeGreaterThanOrEqual(8);
    expect(client.corrections.length).toBeLessThanOrEqual(16 * 4 + 4);
    expectAgreement(story);
  });

  it.each([
    ['50 ms', { latencyUp: 25, latencyDown: 25 }],
    ['800 ms', { latencyUp: 400, latencyDown: 400 }],
    ['400 ms with jitter each way', { latencyUp: 400, latencyDown: 400, jitter: 80 }],
    ['spikes up to 700 ms', { ...FAR, spike: 700 }],
    ['an uneven way, 180 and 20 ms', { latencyUp: 180, latencyDown: 20, jitter: 10 }],
    ['an uneven way, 20 and 180 ms', { latencyUp: 20, latencyDown: 180, jitter: 10 }],
    ['a clock 60 ms ahead', { latencyUp: 120, latencyDown: 0 }],
    ['a clock 60 ms behind', { latencyUp: 0, latencyDown: 120 }],
    ['no latency at all', { latencyUp: 0, latencyDown: 0 }],
    ['thirty frames a second', { ...FAR, frameMs: 1000 / 30 }],
    ['five frames a second', { ...FAR, frameMs: 200 }],
  ])('is exact at %s', (_, options) => {
    const story = walk({ ...options, seed: 3 });
    wander(story, 500);
    expect(story.client.corrections).toEqual([]);
    expectAgreement(story);
  });

  it('goes on walking for a minute on one key: the lease is renewed in time', () => {
    const story = walk(FAR);
    for (let lap = 0; lap < 10; lap++) {
      story.client.wants = lap % 2 === 0 ? 3 : 7;
      story.run(5_500);
      expect(story.server.here.direction).toBe(story.client.wants);
    }
    expect(story.client.corrections).toEqual([]);
  });

  it('survives stalls of a second and a half: what lies beyond the second is blended, and little of it', () => {
    let until = 0;
    const story = walk({ ...FAR, seed: 4, stalledUntil: () => until });
    let nextStall = 20_000;
    wander(story, 2_000, () => {
      if (story.timeline.now < nextStall) return;
      until = story.timeline.now + 1_500;
      nextStall += 20_000;
    });
    expect(story.client.corrections.length).toBeGreaterThan(0);
    expect(story.client.corrections.length).toBeLessThan(story.client.steers * 0.05);
    expectAgreement(story);
  });

  it('a restart of the server in the middle of a walk costs at most the lease', () => {
    const story = walk(FAR);
    story.client.wants = 3;
    story.run(2_000);
    story.server.disconnect();
    story.client.wants = 0;
    story.run(2_000);
    for (const { units } of story.client.corrections) expect(units).toBeLessThanOrEqual(60 * 51);
    expectAgreement(story);
  });

  it('takes up a walk again that the server ended', () => {
    const story = walk(FAR);
    story.client.wants = 3;
    story.run(1_000);
    story.server.disconnect();
    story.run(1_500);
    expect(story.server.here.direction).toBe(3);
    story.client.wants = 0;
    story.run(2_000);
    expectAgreement(story);
  });

  it('a door that closes ahead stops the prediction in front of it', () => {
    const story = walk(FAR);
    story.client.wants = 3;
    story.run(1_000);
    const tile = tileAhead(story, 2);
    story.server.setShut(tile, true);
    story.run(3_000);
    expect(story.client.corrections.length).toBeLessThanOrEqual(1);
    const drawn = story.client.predictor.drawn(story.client.moment);
    expect(Math.floor(drawn.x / 256)).toBe(Number(tile.split(' ')[0]) - 1);
    expectAgreement(story);
  });

  it('a door that closes on a walker who passed it changes nothing', () => {
    const story = walk(FAR);
    story.client.wants = 3;
    story.run(1_500);
    story.server.setShut(tileAhead(story, -2), true);
    story.run(1_500);
    story.client.wants = 0;
    story.run(2_000);
    expect(story.client.corrections).toEqual([]);
    expectAgreement(story);
  });

  it('shows a weak link after a second without an answer, and only then', () => {
    let until = 0;
    const story = walk({ ...FAR, stalledUntil: () => until });
    const isWeak = () => story.client.predictor.isWeak(story.client.moment);
    until = story.timeline.now + 2_500;
    story.client.wants = 3;
    story.run(900);
    expect(isWeak()).toBe(false);
    story.run(300);
    expect(isWeak()).toBe(true);
    story.run(2_500);
    expect(isWeak()).toBe(false);
  });
});

describe('clocks that run apart', () => {
  it.each([
    ['fast here, slow there', 200, -200],
    ['slow here, fast there', -200, 200],
  ])('two hours with both skewed by 200 ppm (%s) on an uneven way change nothing', (_, clientPpm, serverPpm) => {
    const uneven = { latencyUp: 180, latencyDown: 20, jitter: 20 };
    const story = walk({ ...uneven, clientPpm, serverPpm, frameMs: 50, seed: 5 });
    wander(story, (2 * 60 * 60 * 1000) / 325);
    expect(story.timeline.now).toBeGreaterThan(2 * 60 * 60 * 1000);
    expect(story.client.corrections).toEqual([]);
    expect(story.client.worstClock).toBeLessThan(200);
    expect(story.client.latestClaim).toBeLessThan(10);
    expectAgreement(story);
  });
});
