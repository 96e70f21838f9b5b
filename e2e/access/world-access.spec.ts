// The access matrix of the world: every function, view and table of the module against every role, through the API that
// any script can speak. What the module gains must be given a rule here before this passes again.
import type { ModuleDefinition } from '../../host/src/definition/module-definition.ts';
import { RawClient } from '../../host/src/server/testing/raw-client.ts';
import { expect, test } from '../fixtures.ts';
import { Cast, PRIVATE_WORDS } from './cast.ts';
import { doorOf } from './door.ts';
import { ROLES, type Role } from './roles.ts';
import { FUNCTION_RULES, mayCall, PUBLIC_TABLES } from './rules.ts';
import { blankArguments, moduleDefinition } from './surface.ts';

let cast: Cast;
let module: ModuleDefinition;

test.beforeAll(async ({ stack }) => {
  [cast, module] = await Promise.all([Cast.of(stack), moduleDefinition()]);
});

const namesOf = (definitions: readonly { readonly name: string }[]) => definitions.map(({ name }) => name).sort();

test('every function has a rule', () => {
  const functions = namesOf([...module.reducers, ...module.procedures]);
  expect(Object.keys(FUNCTION_RULES).sort()).toEqual(functions);
});

test('functions let in whom the rules name, and nobody else', async () => {
  test.setTimeout(120_000);
  const surprises: string[] = [];
  for (const { name, params } of [...module.reducers, ...module.procedures]) {
    const rule = FUNCTION_RULES[name];
    if (rule === undefined) continue;
    const args = blankArguments(module, params);
    for (const role of ROLES) {
      const answer = await cast.world.call(name, args, await cast.token(role));
      const wanted = mayCall(rule, role) ? 'open' : 'shut';
      if (doorOf(answer) !== wanted) surprises.push(`${name} (${rule}) for ${role}: ${answer.status} ${answer.text}`);
    }
  }
  expect(surprises).toEqual([]);
});

test('the owner’s functions let the owner in', async () => {
  for (const { name, params } of module.reducers) {
    if (FUNCTION_RULES[name] !== 'owner') continue;
    const answer = await cast.world.call(name, blankArguments(module, params), cast.ownerToken);
    expect(doorOf(answer), `${name}: ${answer.text}`).toBe('open');
  }
});

test('only the tables that are named public can be read, by anybody', async () => {
  expect(namesOf(module.tables.filter(({ isPublic }) => isPublic))).toEqual([...PUBLIC_TABLES].sort());
  const surprises: string[] = [];
  for (const { name, isPublic } of module.tables) {
    for (const role of ROLES) {
      const { status } = await cast.world.sql(`SELECT * FROM ${name}`, await cast.token(role));
      if ((status === 200) !== isPublic) surprises.push(`${name} for ${role}: ${status}`);
    }
  }
  expect(surprises).toEqual([]);
});

test('public tables name no identity, account or user', () => {
  const columns = module.tables
    .filter(({ isPublic }) => isPublic)
    .flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`));
  expect(columns.filter((name) => /identity|account|user_id|connection|login/.test(name))).toEqual([]);
});

test('views show everybody their own rows and nobody else’s', async () => {
  const surprises: string[] = [];
  for (const { name } of module.views) {
    for (const role of ROLES.filter((role) => role !== 'player')) {
      const { status, text } = await cast.world.sql(`SELECT * FROM ${name}`, await cast.token(role));
      if (status !== 200 || PRIVATE_WORDS.some((word) => text.includes(word))) surprises.push(`${name} for ${role}`);
    }
  }
  expect(surprises).toEqual([]);
});

/** Who looks on, and whom the player reports meanwhile. */
const STRANGERS = [
  ['visitor', 'muted'],
  ['guest', 'suspended'],
  ['other player', 'administrator'],
  ['signed out', 'moderator'],
] as const satisfies readonly (readonly [Role, Role])[];

for (const [role, reported] of STRANGERS) {
  test(`${role}: who subscribes to everything receives nothing private`, async ({ stack }) => {
    const relations = [...namesOf(module.tables), ...namesOf(module.views), ...SYSTEM_TABLES];
    const token = await cast.token(role);
    const url = `${stack.addresses.spacetimedb}/v1/database/hollowmere/subscribe`;
    const client = RawClient.open(url, token === undefined ? {} : { token });
    await client.expect('InitialConnection');
    for (const [index, name] of relations.entries()) {
      client.sendFrame({ kind: 'Subscribe', requestId: index, querySetId: index, queries: [`SELECT * FROM ${name}`] });
    }
    const refused: string[] = [];
    for (const _ of relations) {
      const answer = await client.next();
      if (answer.kind === 'SubscriptionError') refused.push(relations[answer.querySetId] ?? '');
    }
    const isHidden = (name: string) => module.tables.some((table) => table.name === name && !table.isPublic);
    expect(refused.sort()).toEqual(relations.filter((name) => isHidden(name) || name.startsWith('st_')).sort());

    await cast.stir(reported);
    // Whatever the stir sends comes before the answer to a question asked after it.
    client.sendFrame({ kind: 'OneOffQuery', requestId: relations.length, query: 'SELECT * FROM door' });
    while ((await client.next()).kind !== 'OneOffQueryResult');
    const received = Buffer.concat(client.frames).toString('latin1');
    for (const word of PRIVATE_WORDS) expect(received).not.toContain(word);
    client.socket.close();
    await client.closed;
  });
}

const SYSTEM_TABLES = ['st_table', 'st_column', 'st_client', 'st_connection_credentials', 'st_module', 'st_var'];
