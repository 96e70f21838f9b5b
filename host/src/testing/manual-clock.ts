// A clock that stands still until it is moved. Moving it wakes whoever asked to be woken on the way, in order.
import type { Clock } from '../engine/clock.ts';
import type { Micros } from '../engine/interface.ts';

interface Alarm {
  time: Micros;
  readonly order: number;
  readonly wake: () => void;
}

/** Alarms without time passing between them: more than any real schedule has, so it is one without pause. */
const MOST_AT_ONE_MOMENT = 10_000;

export class ManualClock implements Clock {
  #now: Micros;
  #lastOrder = 0;
  readonly #alarms = new Set<Alarm>();

  constructor(start: Micros) {
    this.#now = start;
  }

  now(): Micros {
    return this.#now;
  }

  at(time: Micros, wake: () => void): () => void {
    const alarm = { time, order: ++this.#lastOrder, wake };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** Moves on by this many milliseconds. */
  advance(milliseconds: number): void {
    this.advanceTo(this.#now + BigInt(Math.round(milliseconds * 1000)));
  }

  /** As many milliseconds pass in which nothing can run, as on a machine that is busy: what was due on the way comes late. */
  stall(milliseconds: number): void {
    this.#now += BigInt(Math.round(milliseconds * 1000));
    this.advanceTo(this.#now);
  }

  /** Somebody sets the clock back; whoever waits still waits as long as before, as with timers. */
  setBack(milliseconds: number): void {
    const by = BigInt(Math.round(milliseconds * 1000));
    this.#now -= by;
    for (const alarm of this.#alarms) alarm.time -= by;
  }

  /** Moves on to a moment; one in the past changes nothing. */
  advanceTo(time: Micros): void {
    let atOnce = 0;
    for (let alarm = this.#next(time); alarm; alarm = this.#next(time)) {
      this.#alarms.delete(alarm);
      atOnce = alarm.time > this.#now ? 0 : atOnce + 1;
      if (atOnce > MOST_AT_ONE_MOMENT) throw new Error('a schedule runs again and again without any time passing');
      if (alarm.time > this.#now) this.#now = alarm.time;
      alarm.wake();
    }
    if (time > this.#now) this.#now = time;
  }

  #next(limit: Micros): Alarm | undefined {
    let next: Alarm | undefined;
    for (const alarm of this.#alarms) {
      if (alarm.time > limit) continue;
      if (!next || alarm.time < next.time || (alarm.time === next.time && alarm.order < next.order)) next = alarm;
    }
    return next;
  }
}
