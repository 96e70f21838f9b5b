import { describe, expect, it } from 'vitest';
import { Heartbeat } from './heartbeat.ts';

function beating() {
  const timers = new Set<{ act: () => void; ms: number }>();
  const answers: ((time: number) => void)[] = [];
  const heard = { samples: 0, silences: 0 };
  const heartbeat = new Heartbeat({
    askTime: () => new Promise((resolve) => answers.push(resolve)),
    local: () => 0,
    setTimer: (act, ms) => {
      const timer = { act, ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    answered: () => heard.samples++,
    silent: () => heard.silences++,
  });
  const answer = async () => {
    answers.at(-1)?.(1_000);
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  const waiting = () => [...timers].map(({ ms }) => ms);
  const ringAll = () => {
    for (const timer of [...timers]) timer.act();
  };
  return { heartbeat, answers, heard, answer, waiting, ringAll };
}

describe('Heartbeat', () => {
  it('asks five times in a row and then waits twenty seconds', async () => {
    const { answers, answer, heard, waiting } = beating();
    for (let i = 0; i < 5; i++) await answer();
    expect(answers).toHaveLength(5);
    expect(heard.samples).toBe(5);
    expect(waiting()).toEqual([20_000]);
  });

  it('asks the next only when the last was answered', () => {
    expect(beating().answers).toHaveLength(1);
  });

  it('calls ten seconds without an answer silence', () => {
    const { heard, waiting, ringAll } = beating();
    expect(waiting()).toEqual([10_000]);
    ringAll();
    expect(heard.silences).toBe(1);
  });

  it('has less patience with a page that just woke up', () => {
    const { heartbeat, waiting } = beating();
    heartbeat.probe();
    expect(waiting()).toEqual([10_000, 4_000]);
  });

  it('is quiet once stopped', async () => {
    const { heartbeat, heard, answer, waiting, ringAll } = beating();
    heartbeat.stop();
    ringAll();
    await answer();
    expect(heard).toEqual({ samples: 0, silences: 0 });
    expect(waiting()).toEqual([]);
  });
});
