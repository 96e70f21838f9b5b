// Coming and going: what hooks see, what they may refuse, and what a restart finds.
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench } from '../testing/workbench.ts';
import { ConnectionRejected, FATAL_MESSAGE } from './engine-errors.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await openWorkbench();
});

const visits = () => db.rows('visit').map(({ text }) => text);

describe('init', () => {
  it('runs once, as the owner without a connection', () => {
    expect(db.rows('remark')).toEqual([{ id: 1, text: 'init true true' }]);
  });
});

describe('connecting', () => {
  it('shows the module the claims of the token', () => {
    const client = db.as({ iss: 'https://example.com', sub: 'ada', aud: ['game', 'shop'] }).connect();
    expect(visits()).toEqual(['came https://example.com game+shop']);
    expect(db.rows('visit')[0]?.who).toBe(client.identity);
    expect(db.rows('st_client')).toEqual([{ identity: client.identity, connection_id: client.connectionId }]);
  });

  it('is refused with the sentence of the module, and leaves nothing', () => {
    const connect = (sub: string) => () => db.as({ iss: 'x', sub }).connect();
    expect(connect('unwelcome')).toThrow(new ConnectionRejected('not_here: Go away.'));
    expect(connect('clumsy')).toThrow(new ConnectionRejected(FATAL_MESSAGE));
    expect(connect('trapper')).toThrow(new ConnectionRejected(FATAL_MESSAGE));
    expect(db.rows('st_client')).toEqual([]);
    expect(db.rows('st_connection_credentials')).toEqual([]);
  });

  it('needs a connection id of its own', () => {
    const connection = { connectionId: 5n, claims: '{}' };
    db.database.connect({ identity: 1n, ...connection });
    expect(() => db.database.connect({ identity: 2n, ...connection })).toThrow('in use');
  });
});

describe('disconnecting', () => {
  it('still knows the claims, and happens once', () => {
    const client = db.asGuest('ada').connect();
    client.disconnect();
    client.disconnect();
    expect(visits()).toEqual(['came localhost ', 'left ada']);
    expect(db.rows('st_client')).toEqual([]);
    expect(db.rows('st_connection_credentials')).toEqual([]);
  });

  it('cannot be prevented by the module', () => {
    db.asGuest('sore loser').connect().disconnect();
    expect(visits()).toEqual(['came localhost ']);
    expect(db.rows('st_client')).toEqual([]);
    expect(db.rows('st_connection_credentials')).toEqual([]);
  });

  it('happens at the next start to those whom the end of the process left connected', () => {
    db.asGuest('ada').connect();
    db.asGuest('sore loser').connect();
    db.restart();
    expect(visits()).toEqual(['came localhost ', 'came localhost ', 'left ada']);
    expect(db.rows('st_client')).toEqual([]);
  });
});

describe('a restart', () => {
  it('finds all rows, and keys that go on behind the last', () => {
    const ada = db.asGuest('ada');
    ada.call('fill', { count: 3 });
    ada.call('removePart', { label: 'p1' });
    const before = db.rows('part');
    db.restart();
    expect(db.rows('part')).toEqual(before);
    ada.call('addPart', { label: 'later', weight: 0, maker: '', row: 0, column: 0 });
    expect(db.rows('part').at(-1)?.id).toBe(4097);
  });

  it('finds nothing of a transaction that was rolled back, but keeps its keys from being handed out again', () => {
    const ada = db.asGuest('ada');
    expect(() => ada.call('insertAndEnd', { label: 'x', how: 'error' })).toThrow();
    ada.call('dropLeaf', { color: 'red', size: 1 });
    db.restart();
    ada.call('fill', { count: 1 });
    expect(db.rows('part').map(({ id }) => id)).toEqual([4097]);
  });
});
