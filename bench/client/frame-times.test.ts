import { expect, it } from 'vitest';
import { frameTimes } from './frame-times.ts';

const callback = (ts: number, dur: number, tdur: number) => ({ name: 'FireAnimationFrame', ts, dur, tdur });
const trace = (...traceEvents: object[]) => Buffer.from(JSON.stringify({ traceEvents }));

it('adds up the processor time of callbacks that follow each other at once, frame by frame', () => {
  const events = [callback(50_000, 900, 800), callback(0, 2_000, 1_500), callback(2_100, 400, 250)];
  expect(frameTimes(trace(...events, { name: 'FunctionCall', ts: 10, dur: 5 }))).toEqual([1.75, 0.8]);
});

it('adds what runs once the page is laid out, until the picture is made', () => {
  const event = (name: string, ts: number, dur: number) => ({ name, ts, dur, tdur: dur });
  const within = event('FunctionCall', 100, 1_000);
  const laidOut = event('FunctionCall', 9_000, 500);
  const after = event('FunctionCall', 12_000, 700);
  const made = event('Layerize', 10_000, 300);
  expect(frameTimes(trace(callback(0, 2_000, 2_000), within, laidOut, made, after))).toEqual([2.5]);
});

it('knows no frames where none was asked for', () => {
  expect(frameTimes(trace())).toEqual([]);
});
