// React's provider, unmodified, on this server (protocol check 28). The components draw nothing, so that a browser's
// document is needed for hardly more than its name. What stands for the window is this process's alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement, StrictMode } from 'react';
import { setGlobalLogLevel } from 'spacetimedb';
import { SpacetimeDBProvider, useSpacetimeDB, useTable } from 'spacetimedb/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DbConnection, tables } from '../../testing-modules/plaza/bindings/index.ts';
import { Plaza } from '../testing/plaza.ts';

setGlobalLogLevel('error');

const browser = new EventTarget();
vi.stubGlobal('window', Object.assign(browser, { event: undefined, HTMLIFrameElement: class {} }));
const { createRoot } = await import('react-dom/client');

/** As much of an element as a root with nothing in it needs. */
function emptyElement(): Element {
  const document = Object.assign(new EventTarget(), { nodeType: 9, activeElement: null, defaultView: browser });
  const element = Object.assign(new EventTarget(), {
    nodeType: 1,
    tagName: 'DIV',
    nodeName: 'DIV',
    textContent: '',
    ownerDocument: document,
  });
  return element as unknown as Element;
}

interface Seen {
  readonly isActive: boolean;
  readonly identity: string | undefined;
  readonly isReady: boolean;
  readonly doors: readonly string[];
}

let directory: string;
/** What the page was drawn with, each time. */
const seen: Seen[] = [];

function Doors(): null {
  const { isActive, identity } = useSpacetimeDB();
  const [rows, isReady] = useTable(tables.door);
  seen.push({ isActive, isReady, identity: identity?.toHexString(), doors: rows.map(({ name }) => name) });
  return null;
}

let plaza: Plaza;
beforeEach(async () => {
  seen.length = 0;
  directory = mkdtempSync(join(tmpdir(), 'react-'));
  plaza = await Plaza.start({ dataDir: directory });
});
afterEach(async () => {
  await plaza[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true });
});

it('one socket under StrictMode, the same rows and identity after a restart of the server (protocol check 28)', async () => {
  const builder = DbConnection.builder().withUri(plaza.url).withDatabaseName('plaza');
  const root = createRoot(emptyElement());
  const provider = createElement(
    SpacetimeDBProvider<DbConnection>,
    { connectionBuilder: builder },
    createElement(Doors),
  );
  root.render(createElement(StrictMode, null, provider));
  const settled = () => expect.poll(() => seen.at(-1), { timeout: 10_000 });

  await settled().toMatchObject({ isActive: true, isReady: true, doors: ['gate'] });
  expect(seen[0]).toMatchObject({ isActive: false, isReady: false, doors: [] });
  const identity = seen.at(-1)?.identity ?? '';
  const visits = () => plaza.sql(`SELECT COUNT(*) AS n FROM visit WHERE kind = 'came' AND who = 0x${identity}`);
  expect(await visits()).toEqual([[1]]);

  const listen = new URL(plaza.url).host;
  await plaza[Symbol.asyncDispose]();
  await settled().toMatchObject({ isActive: false });
  const before = seen.length;
  plaza = await Plaza.reopen({ dataDir: directory, listen });
  // As when a laptop wakes: without it the provider waits for a second.
  browser.dispatchEvent(new Event('online'));
  await settled().toMatchObject({ isActive: true, isReady: true, identity, doors: ['gate'] });
  expect(seen.slice(before).some(({ isReady }) => !isReady)).toBe(true);
  expect(await visits()).toEqual([[2]]);
  root.unmount();
});
