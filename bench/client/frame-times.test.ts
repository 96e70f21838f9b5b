import { expect, it } from 'vitest';
import { frameTimes } from './frame-times.ts';

const callback = (ts: number, dur: number, tdur: number) => ({ name: 'FireAnimationFrame', ts, dur, tdur });
const trace = (...traceEvents: object[]) => Buffer.from(JSON.stringify({ traceEvents }));

it('adds up the processor time of callbacks that follow each other at once, frame by frame', () => {
  const events = [callback(50_000, 900, 800), callback(0, 2_000, 1_500), callback(2_100, 400, 250)];
  expect(frameTimes(trace(...events, { name: 'FunctionCall', ts: 10, dur: 5 }))).toEqual([1.75, 0.8]);
});

it('knows no frames where none was asked for', () => {
  expect(frameTimes(trace())).toEqual([]);
});
