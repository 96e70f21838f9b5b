// Modules inside a module: their tables, functions, views and schedules work under names with dots.
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { planSubscription, returnedRelation } from '../sql/plan.ts';
import type { TestClient } from '../testing/test-client.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

const dir = fileURLToPath(new URL('../testing-modules/library', import.meta.url));

let db: TestDatabase;
let ada: TestClient;
beforeEach(async () => {
  db = await createTestDatabase({ module: { dir } });
  ada = db.asGuest('ada');
});

describe('a module inside another (interface check 1)', () => {
  it('has everything under its own name, in its own case policy', () => {
    const { tables, reducers, procedures, views } = db.database.definition;
    const names = (parts: readonly { readonly name: string }[]) => parts.map(({ name }) => name);
    expect(names(tables)).toEqual(['reader', 'shelf.book', 'shelf.dusting', 'shelf.register.entries']);
    expect(names(reducers)).toEqual([
      ...['donate', 'enrol', 'shelf.dust', 'shelf.dust_in', 'shelf.put_book', 'shelf.register.noteDown'],
    ]);
    expect(names(procedures)).toEqual(['greet', 'shelf.count_books']);
    expect(names(views)).toEqual(['everybody', 'me', 'shelf.first_shelf', 'shelf.register.mine']);
    const book = tables[1]!;
    expect(names(book.indexes)).toEqual([
      ...['shelf.book_id_idx_btree', 'shelf.book_book_title_idx_btree', 'shelf.book_shelf_no_idx_btree'],
    ]);
    expect(names(book.uniqueConstraints)).toEqual(['shelf.book_id_key', 'shelf.book_book_title_key']);
    expect(names(book.columns)).toEqual(['id', 'book_title', 'genre', 'shelf_no']);
  });

  it('runs its reducers on its own tables and those inside it', () => {
    ada.call('shelf.put_book', { bookTitle: 'Atlas of Fog', shelfNo: 2 });
    ada.call('shelf.register.noteDown', { lineText: 'by hand' });
    expect(db.rows('shelf.book')).toMatchObject([{ id: 1, bookTitle: 'Atlas of Fog' }]);
    expect(db.rows('shelf.register.entries').map(({ text }) => text)).toEqual(['Atlas of Fog', 'by hand']);
    expect(ada.refusalOf('shelf.put_book', { bookTitle: '', shelfNo: 2 })).toBe('A book has a title.');
    expect(() => ada.call('shelf.put_book', { bookTitle: 'Atlas of Fog', shelfNo: 2 })).toThrow('UniqueAlreadyExists');
  });

  it('is reached by the module around it', () => {
    ada.call('donate', { title: 'A Long Road' });
    ada.call('enrol');
    expect(db.rows('shelf.book')).toMatchObject([{ genre: { tag: 'novel' }, shelfNo: 1 }]);
    expect(db.rows('reader')).toMatchObject([{ taste: { tag: 'anything' } }]);
  });

  it('answers by its views and procedures, which are numbered behind those around it', () => {
    ada.call('donate', { title: 'A Long Road' });
    ada.call('shelf.put_book', { bookTitle: 'Elsewhere', shelfNo: 2 });
    ada.call('enrol');
    expect(ada.view('shelf.first_shelf').map(({ bookTitle }) => bookTitle)).toEqual(['A Long Road']);
    expect(ada.view('shelf.register.mine').map(({ text }) => text)).toEqual(['Elsewhere']);
    expect(ada.view('everybody')).toEqual(ada.view('me'));
    expect(ada.procedure('shelf.count_books')).toBe(2n);
    expect(ada.procedure('greet')).toBe('welcome');
  });

  it.each(['shelf.book', '"shelf"."book"', 'shelf."book"'])('is found by SQL as %s', (table) => {
    const reader = { identity: 1n, isOwner: false };
    const plan = planSubscription(`SELECT * FROM ${table} WHERE book_title = 'x'`, db.database.definition, reader);
    expect(returnedRelation(plan).name).toBe('shelf.book');
    expect(() => planSubscription('SELECT * FROM shelf.dusting', db.database.definition, reader)).toThrow(
      'no such table',
    );
  });

  it('has its schedules run, also after a restart', () => {
    ada.call('shelf.dust_in', { micros: 1_000_000n });
    ada.call('shelf.dust_in', { micros: 3_000_000n });
    db.advance(1000);
    expect(db.rows('shelf.register.entries')).toHaveLength(1);
    db.restart();
    db.advance(2000);
    expect(db.rows('shelf.register.entries').map(({ text }) => text)).toEqual(['dusted', 'dusted']);
    expect(() => ada.call('shelf.dust', { due: { id: 1n, at: { tag: 'Time', value: 1n } } })).toThrow();
  });
});
