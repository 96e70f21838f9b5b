import { describe, expect, test } from 'vitest';
import { pageAddress, readAuditSearch, readPermissionChange, readReportSearch, readUserSearch } from './searches.ts';

describe('the address of a search for people', () => {
  test('is read with all its filters', () => {
    const params = { q: ' anna ', role: 'moderator', sanctioned: 'on', online: 'on', page: '3' };
    expect(readUserSearch(params)).toEqual({
      query: 'anna',
      role: 'moderator',
      isSanctioned: true,
      isNew: false,
      isOnline: true,
      withGuests: false,
      page: 2,
    });
  });

  test.each(['0', '-1', 'two', '1.5', ''])('page %j is the first one', (page) => {
    expect(readUserSearch({ page }).page).toBe(0);
  });

  test('whatever cannot be understood means "any"', () => {
    const odd = { q: ['a', 'b'], role: 'x'.repeat(101), sanctioned: 'perhaps', new: ['on', 'on'] };
    expect(readUserSearch(odd)).toMatchObject({ query: '', role: '', isSanctioned: false, isNew: false });
  });
});

test('the audit is looked through by actor, act, target and text', () => {
  expect(readAuditSearch({ actor: 'Mod', text: '#12' })).toEqual({
    actor: 'Mod',
    act: '',
    target: '',
    text: '#12',
    page: 0,
  });
});

test('the queue of reports begins with those that wait', () => {
  expect(readReportSearch({})).toEqual({ state: 'open', page: 0 });
  expect(readReportSearch({ state: 'upheld' }).state).toBe('upheld');
  expect(readReportSearch({ state: 'burnt' }).state).toBe('open');
});

test('a cell of the table of roles offers its change', () => {
  expect(readPermissionChange({ role: 'moderator', permission: 'audit.undo', allowed: 'no' })).toEqual({
    role: 'moderator',
    permission: 'audit.undo',
    allowed: 'no',
  });
  expect(readPermissionChange({}).allowed).toBe('yes');
});

describe('the address of another page', () => {
  test('keeps what is looked for', () => {
    expect(pageAddress('/admin/users', { q: '#7', role: '', page: '4' }, 4)).toBe('/admin/users?q=%237&page=5');
  });

  test('of the first page says no number', () => {
    expect(pageAddress('/admin/users', { page: '2' }, 0)).toBe('/admin/users');
  });
});
