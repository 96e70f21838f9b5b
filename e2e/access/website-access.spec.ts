// The access matrix of the website: every page and route handler against every role, by plain requests with the cookie
// that the role's browser would send. What the website gains must be given a rule before this passes again.
import { expect, test } from '../fixtures.ts';
import { Cast } from './cast.ts';
import { HANDLER_RULES, handlerOutcome, PAGE_RULES, pageOutcome } from './page-rules.ts';
import { ROLES } from './roles.ts';
import { handlerAddresses, pageAddresses } from './surface.ts';

let cast: Cast;

test.beforeAll(async ({ stack }) => {
  cast = await Cast.of(stack);
});

test('every page has a rule', () => {
  expect(Object.keys(PAGE_RULES).sort()).toEqual(pageAddresses());
});

test('every route handler has a rule', () => {
  expect(Object.keys(HANDLER_RULES).sort()).toEqual(handlerAddresses());
});

test('pages open for whom the rules name, and send everybody else where they belong', async ({ stack }) => {
  test.setTimeout(180_000);
  const surprises: string[] = [];
  for (const [address, { rule, sample }] of Object.entries(PAGE_RULES)) {
    const visits = ROLES.map(async (role) => {
      const cookie = await cast.cookie(role);
      const path = sample?.(cast) ?? address;
      const outcome = await open(`${stack.addresses.website}${path}`, cookie);
      const wanted = pageOutcome(rule, role);
      if (outcome !== wanted) surprises.push(`${address} (${rule}) for ${role}: ${outcome}, not ${wanted}`);
    });
    await Promise.all(visits);
  }
  expect(surprises).toEqual([]);
});

test('route handlers answer each role as the rules say', async ({ stack }) => {
  const surprises: string[] = [];
  for (const [address, rules] of Object.entries(HANDLER_RULES)) {
    for (const request of rules) {
      for (const role of ROLES) {
        const cookie = await cast.cookie(role);
        const url = `${stack.addresses.website}${request.sample?.(cast) ?? address}`;
        const { status } = await ask(url, request.method, cookie);
        const wanted = handlerOutcome(request, role);
        if (status !== wanted) surprises.push(`${request.method} ${address} for ${role}: ${status}, not ${wanted}`);
      }
    }
  }
  expect(surprises).toEqual([]);
});

/** `opens`, `not found`, or the path the visitor is sent to. */
async function open(url: string, cookie: string | undefined): Promise<string> {
  const { status, headers } = await ask(url, 'GET', cookie);
  const location = headers.get('location');
  if (location) return new URL(location, url).pathname;
  if (status === 404) return 'not found';
  return status === 200 ? 'opens' : `status ${status}`;
}

function ask(url: string, method: string, cookie: string | undefined): Promise<Response> {
  const { origin } = new URL(url);
  return fetch(url, { method, redirect: 'manual', headers: { origin, ...(cookie && { cookie }) } });
}
