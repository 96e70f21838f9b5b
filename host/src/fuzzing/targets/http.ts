// HTTP requests to every route, with broken paths, headers and bodies: each gets an answer, and none that says that
// something unforeseen happened.
import { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { Databases } from '../../server/databases.ts';
import { createListener } from '../../server/http/listener.ts';
import { Router } from '../../server/http/router.ts';
import { AnswerCounts } from '../../server/metrics.ts';
import { allRoutes } from '../../server/routes/all-routes.ts';
import type { ServerContext } from '../../server/server-context.ts';
import { plazaProgram } from '../../server/testing/plaza-program.ts';
import { Authority, type Credential } from '../../server/tokens/authority.ts';
import { Issuers } from '../../server/tokens/issuers.ts';
import { generateSigningKey } from '../../server/tokens/signing-key.ts';
import type { FuzzTarget } from '../fuzz.ts';
import { mutateBytes, mutateText } from '../mutate.ts';
import type { Choices } from '../random.ts';

interface Sketch {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  /** Whether the owner asks; nobody in particular otherwise. */
  readonly asOwner?: boolean;
}

const DATABASE = '/v1/database/plaza';
const EVERYTHING = '[[1,2,"0x3","abcd",["0x4"],[5],{"some":"x"},{"calm":[]},0.5,[7]]]';
const SKETCHES: readonly Sketch[] = [
  { method: 'GET', path: '/v1/ping' },
  { method: 'POST', path: '/v1/identity/websocket-token', asOwner: true },
  { method: 'GET', path: `/v1/identity/${'c2'.repeat(32)}/verify`, asOwner: true },
  { method: 'GET', path: `/v1/identity/${'c2'.repeat(32)}/databases` },
  { method: 'GET', path: DATABASE, asOwner: true },
  { method: 'GET', path: `${DATABASE}/names`, asOwner: true },
  { method: 'PUT', path: `${DATABASE}/names`, body: '["plaza", "square"]' },
  { method: 'GET', path: `${DATABASE}/schema?version=9`, asOwner: true },
  { method: 'GET', path: `${DATABASE}/logs?num_lines=5`, asOwner: true },
  { method: 'POST', path: `${DATABASE}/call/appear`, body: '[1, -2, "ärgerlich"]', asOwner: true },
  {
    method: 'POST',
    path: `${DATABASE}/call/say`,
    body: '{"chunk": 1, "text": "a\\u0041\\ud83d\\ude00"}',
    asOwner: true,
  },
  { method: 'POST', path: `${DATABASE}/call/write_everything`, body: EVERYTHING, asOwner: true },
  { method: 'POST', path: `${DATABASE}/call/where_is`, body: '[1]', asOwner: true },
  { method: 'POST', path: `${DATABASE}/sql`, body: "SELECT * FROM position WHERE label = 'x'", asOwner: true },
  { method: 'POST', path: `${DATABASE}/sql?confirmed=false`, body: 'DELETE FROM speech', asOwner: true },
  { method: 'PUT', path: '/v1/database/other?clear=true&policy=BreakClients', body: 'export default 1;' },
  { method: 'POST', path: `${DATABASE}/pre_publish`, body: 'export default 1;' },
  { method: 'POST', path: `${DATABASE}/route/x`, body: 'x' },
  { method: 'OPTIONS', path: `${DATABASE}/call/appear` },
];
const WORDS =
  `/ // .. % %00 %2f %zz ? & = ; # [ ] { } " ' \\ , : null true -1 1e999 0x1 v1 database plaza identity call sql names route
schema token version num_lines ${'f'.repeat(64)} ${'9'.repeat(400)} __proto__ constructor ä 😀 \ud800`.split(/\s+/);
const VALUES = [
  '',
  'x',
  'application/json',
  'text/plain',
  'Bearer',
  'Bearer x',
  'Basic eA==',
  'null',
  '-1',
  '99999999999',
];
const NAMES = ['content-type', 'authorization', 'origin', 'host', 'content-length', 'x-forwarded-host', 'accept'];

export async function httpTarget(): Promise<FuzzTarget> {
  const overlooked: unknown[] = [];
  const log = (message: string, error: unknown) => overlooked.push(message, error);
  const authority = new Authority({ key: generateSigningKey(), issuers: new Issuers({ allowed: [] }) });
  const [owner, visitor] = [await authority.mint(), await authority.mint()];
  const databases = new Databases({
    directory: null,
    openStorage: () => {
      throw new Error('everything is in memory');
    },
    onStorageFailure: (error) => log('storage failed', error),
    longestCall: 10_000,
    updateInterval: 0,
    log,
  });
  const published = await databases.create('plaza', owner.identity, await plazaProgram());
  if (published.kind === 'rejected') throw new Error(published.reason);
  const allowedHosts = new Set(['localhost']);
  const now = () => BigInt(Date.now()) * 1000n;
  const context: ServerContext = { authority, databases, openPublishing: false, allowedHosts, now };
  const answers = new AnswerCounts();
  const router = new Router(allRoutes(context, answers));
  const shared = { router, authority, ownerIdentity: owner.identity, allowedHosts, openPublishing: false, log };
  return {
    name: 'HTTP requests',
    run(choices) {
      const request = anyRequest(choices, owner, visitor);
      return new Promise((resolve, reject) => {
        const onAnswer = (status: number) => {
          answers.add(status);
          // 530 is what became of a call that failed.
          if (status >= 500 && status !== 530)
            reject(new Error(`${request.method} ${request.url} is answered ${status}`));
        };
        const response = new ServerResponse(request);
        response.on('finish', () => {
          if (overlooked.length > 0) reject(new Error('something was only logged', { cause: overlooked }));
          else resolve();
        });
        response.assignSocket(new Sink() as unknown as Socket);
        createListener({ ...shared, onAnswer })(request, response);
      });
    },
    tidy() {
      const { engine } = published.database;
      engine.transact({ identity: owner.identity, connectionId: null }, { kind: 'system' }, () => {
        for (const { name } of engine.definition.tables) if (name !== 'door') engine.table(name)?.clear();
      });
    },
    close: () => databases.close(),
  };
}

/** Where answers go. */
class Sink extends Writable {
  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    done();
  }
}

function anyRequest(choices: Choices, owner: Credential, visitor: Credential): IncomingMessage {
  const { method, path, body = '', asOwner = false } = choices.of(SKETCHES);
  const request = new IncomingMessage(new Sink() as unknown as Socket);
  request.method = choices.inPercent(95) ? method : choices.of(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH']);
  request.url = choices.inPercent(30) ? mutateText(path, WORDS, choices) : path;
  request.headers = {
    host: 'localhost',
    'content-type': 'application/json',
    authorization: `Bearer ${(asOwner ? owner : visitor).token}`,
  };
  if (choices.inPercent(20)) request.headers[choices.of(NAMES)] = choices.of(VALUES);
  request.push(anyBody(body, choices));
  request.push(null);
  return request;
}

function anyBody(body: string, choices: Choices): Uint8Array {
  const text = Buffer.from(choices.inPercent(60) ? mutateText(body, WORDS, choices) : body);
  return choices.inPercent(20) ? mutateBytes(text, [text], choices) : text;
}
