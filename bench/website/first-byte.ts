// Milliseconds from a request to the first byte of its answer, over a connection that is kept.
import { Agent, get } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

export function firstByteMs(url: string): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const taken = performance.now() - begun;
      response.once('end', () => resolve(taken));
      response.once('error', reject);
      response.resume();
    }).once('error', reject);
  });
}
