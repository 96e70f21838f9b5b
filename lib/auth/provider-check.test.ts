// Providers as operators misconfigure them, over real HTTP.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Provider } from './environment.ts';
import { checkProvider, problemSentence, reportProviderProblems } from './provider-check.ts';
import { testEnvironment } from './testing-environment.ts';
import { startTestProvider, type TestProvider } from './testing-provider.ts';

let sound: TestProvider;
let other: Server;
let otherUrl: string;
let goneUrl: string;
let answer: { status: number; body: string };

beforeAll(async () => {
  sound = await startTestProvider();
  const gone = await startTestProvider();
  goneUrl = gone.issuer;
  gone.close();
  other = createServer((_, response) => void response.writeHead(answer.status).end(answer.body));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});

afterAll(() => {
  sound.close();
  other.closeAllConnections();
  other.close();
});

const [template] = testEnvironment().providers;
const at = (issuer: string, changes: Partial<Provider> = {}): Provider => ({ ...template!, issuer, ...changes });

/** The sentence for a provider whose discovery answers this way. */
async function sentenceFor(body: unknown, status = 200): Promise<string> {
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
  const provider = at(otherUrl);
  const problem = await checkProvider(provider);
  return problem ? problemSentence(provider, problem) : 'nothing is wrong';
}

const document = () => ({ issuer: otherUrl, jwks_uri: `${otherUrl}/jwks` });

describe('a provider', () => {
  test('that fits has no problem', async () => {
    expect(await checkProvider(at(sound.issuer))).toBeNull();
  });

  test('that is not there is unreachable', async () => {
    const problem = await checkProvider(at(goneUrl));
    expect(problem).toEqual({ kind: 'unreachable', detail: 'ECONNREFUSED' });
  });

  test('that signs otherwise is named with what it offers', async () => {
    const provider = at(sound.issuer, { idTokenAlgorithm: 'RS256' });
    const problem = await checkProvider(provider);
    expect(problem && problemSentence(provider, problem)).toContain('signs id tokens with ES256, and not with RS256');
  });

  test('whose issuer differs by a slash is named to the letter', async () => {
    expect(await sentenceFor({ ...document(), issuer: `${otherUrl}/` })).toContain(`calls itself "${otherUrl}/"`);
  });

  test.each([
    ['an error page', '<html>', 404],
    ['a page', '<html>', 200],
    ['JSON of another kind', { hello: 'there' }, 200],
  ])('that answers with %s has no discovery document', async (_, body, status) => {
    expect(await sentenceFor(body, status)).toContain('no OpenID discovery document');
  });

  test('without code flow or PKCE cannot be used', async () => {
    expect(await sentenceFor({ ...document(), response_types_supported: ['id_token'] })).toContain('code flow');
    expect(await sentenceFor({ ...document(), code_challenge_methods_supported: ['plain'] })).toContain('PKCE');
  });
});

test('the start tells of each that cannot be used, by its name and without its secret', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await reportProviderProblems([at(sound.issuer), at(goneUrl, { id: 'gone' })]);
  expect(log).toHaveBeenCalledOnce();
  expect(log.mock.calls[0]?.[0]).toContain(`The provider "gone" cannot be used: ${goneUrl} cannot be reached`);
  expect(log.mock.calls[0]?.[0]).not.toContain(template!.clientSecret);
  log.mockRestore();
});
