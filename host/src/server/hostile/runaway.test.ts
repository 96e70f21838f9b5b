// A module that does not end, beside one that does its work: the server says so, and everybody else goes on.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleModule } from '../../module-runtime/bundle.ts';
import { answerOf, Plaza } from '../testing/plaza.ts';

let plaza: Plaza;
let code: string;
beforeAll(async () => {
  plaza = await Plaza.start({ longestCall: 60 });
  ({ code } = await bundleModule(fileURLToPath(new URL('../../testing-modules/runaway', import.meta.url))));
  expect((await publish('runaway', code)).status).toBe(200);
});
afterAll(() => plaza[Symbol.asyncDispose]());

const publish = (name: string, body: string) =>
  plaza.fetch(`/v1/database/${name}`, { method: 'PUT', body, token: plaza.server.ownerToken });

it('a call without end is answered, told of in the log, and keeps nobody from going on', async () => {
  const neighbour = await plaza.connect();
  const headers = { 'content-type': 'application/json' };
  const spin = await plaza.fetch('/v1/database/runaway/call/spin', { method: 'POST', body: '[]', headers });
  expect(await answerOf(spin)).toEqual([530, 'The instance encountered a fatal error.']);
  expect(await neighbour.call('nothing')).toMatchObject({ outcome: 'Ok' });
  const logs = await plaza.fetch('/v1/database/runaway/logs?num_lines=1', { token: plaza.server.ownerToken });
  expect(await logs.text()).toContain('the call was stopped: it has worked for more than 60 ms');
  expect((await plaza.fetch('/v1/database/runaway/call/spin', { method: 'POST', body: '[]', headers })).status).toBe(
    530,
  );
  const later = await plaza.fetch('/v1/database/runaway/logs?num_lines=1', { token: plaza.server.ownerToken });
  expect(await later.text()).toContain('spin rests for another 1 s');
  const next = await plaza.fetch('/v1/database/runaway/call/write', { method: 'POST', body: '["x"]', headers });
  expect(next.status).toBe(200);
});

it('a module whose init does not end is refused with the reason, and the others go on', async () => {
  const endless = code.replace('const hasLoopInInit = false', 'const hasLoopInInit = true');
  expect(await answerOf(await publish('endless', endless))).toEqual([
    400,
    expect.stringContaining('the call was stopped'),
  ]);
  expect((await plaza.fetch('/v1/database/endless')).status).toBe(404);
  expect((await plaza.call('nothing', '[]')).status).toBe(200);
});
