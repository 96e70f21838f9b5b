// A crowd as the benchmark holds it: a process of its own that is asked and answers.
import { fork } from 'node:child_process';
import type { CrowdFigures, FromCrowd, Newcomer, ToCrowd } from './messages.ts';
import type { Body } from './owner.ts';
import type { Target } from './population.ts';

export interface Crowd {
  /** The bodies of the newcomers, in their order. @throws Error with what kept one out. */
  arrive(target: Target, newcomers: readonly Newcomer[]): Promise<readonly Body[]>;
  figures(): Promise<CrowdFigures>;
  leave(): Promise<void>;
}

/** Counting the bytes by table takes processor time. */
export function startCrowd(tables: 'counted' | 'not counted'): Crowd {
  const child = fork('bench/game-load/crowd-process.ts', tables === 'counted' ? ['--tables'] : [], {
    execArgv: ['--import', './scripts/resolve-bindings.ts'],
  });
  const ask = (message: ToCrowd) =>
    new Promise<FromCrowd>((resolve, reject) => {
      const ended = () => reject(new Error('a crowd ended'));
      child.once('exit', ended);
      child.once('message', (answer) => {
        child.off('exit', ended);
        resolve(answer as FromCrowd);
      });
      child.send(message);
    });
  return {
    async arrive(target, newcomers) {
      const answer = await ask({ ask: 'arrive', target, newcomers });
      if (answer.told === 'arrived') return answer.bodies;
      throw new Error(answer.told === 'failed' ? answer.reason : 'a crowd answered something else');
    },
    async figures() {
      const answer = await ask({ ask: 'figures' });
      if (answer.told === 'figures') return answer.figures;
      throw new Error(answer.told === 'failed' ? answer.reason : 'a crowd answered something else');
    },
    async leave() {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await exited;
    },
  };
}
