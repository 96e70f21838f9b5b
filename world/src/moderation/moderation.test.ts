import { describe, expect, test } from 'vitest';
import { checkCharacterName, checkUsername } from '../names/index.ts';
import {
  actPermission,
  checkParagraphs,
  hasSecondFactor,
  isUndoableAct,
  neutralName,
  PERMISSIONS,
  permissionTitle,
  restrictingAt,
  SANCTION_KINDS,
  SHIPPED_ROLES,
  STAFF_ACTS,
  staffActTitle,
} from './index.ts';

describe('what sanctions come to', () => {
  const sanction = (id: number, kind: string, until?: bigint, isLifted = false) => ({ id, kind, until, isLifted });

  test('is nothing without any', () => {
    expect(restrictingAt([], 5n)).toEqual({ bar: undefined, mute: undefined, endsAt: undefined });
  });

  test('is the ban before the suspension, and the longest of a kind', () => {
    const all = [sanction(1, 'suspend'), sanction(2, 'ban', 10n), sanction(3, 'ban', 20n), sanction(4, 'mute', 15n)];
    expect(restrictingAt(all, 5n)).toMatchObject({ bar: { id: 3 }, mute: { id: 4 }, endsAt: 15n });
    expect(restrictingAt(all, 20n)).toMatchObject({ bar: { id: 1 }, mute: undefined, endsAt: undefined });
  });

  test('leaves out what was lifted, what is over, and warnings', () => {
    const all = [sanction(1, 'ban', undefined, true), sanction(2, 'mute', 5n), sanction(3, 'warn')];
    expect(restrictingAt(all, 5n)).toMatchObject({ bar: undefined, mute: undefined });
  });

  test('names the first issued of those that end together', () => {
    expect(restrictingAt([sanction(2, 'ban'), sanction(1, 'ban')], 0n).bar?.id).toBe(1);
  });
});

describe('the roles a world begins with', () => {
  test('are ranked, and the highest may do everything', () => {
    const [moderator, administrator] = SHIPPED_ROLES;
    expect(moderator!.rank).toBeLessThan(administrator!.rank);
    expect(administrator!.permissions).toEqual(PERMISSIONS);
    expect(moderator!.permissions).toContain('sanctions.mute');
    expect(moderator!.permissions).not.toContain('roles.write');
  });
});

test('every permission and every act has a title and belongs together', () => {
  for (const permission of PERMISSIONS) expect(permissionTitle(permission)).not.toBe('');
  for (const act of STAFF_ACTS) {
    expect(staffActTitle(act)).not.toBe('');
    if (act !== 'sanction') expect(PERMISSIONS).toContain(actPermission(act));
  }
  for (const kind of SANCTION_KINDS)
    expect(actPermission('sanction', kind)).toBe(kind === 'warn' ? 'sanctions.warn' : `sanctions.${kind}`);
  expect(actPermission('sanction', 'shun')).toBeUndefined();
});

test('an undo and what cannot be taken back cannot be undone', () => {
  expect(STAFF_ACTS.filter((act) => !isUndoableAct(act))).toEqual(['sign_out', 'note', 'undo']);
  expect(isUndoableAct('constructor')).toBe(false);
});

test.each([
  [['pwd'], false],
  [['pwd', 'otp', 'mfa'], true],
  [['swk', 'user', 'mfa'], true],
  [['hwk'], true],
  [['sms'], false],
  [[], false],
])('methods %j are a second factor: %s', (amr, expected) => {
  expect(hasSecondFactor(amr)).toBe(expected);
});

test('a neutral name can be chosen by nobody', () => {
  expect(checkUsername(neutralName(4821)).ok).toBe(false);
  expect(checkCharacterName(neutralName(4821)).ok).toBe(false);
});

describe('what staff write', () => {
  const check = (text: string, longest = 10) => checkParagraphs(text, { longest });

  test('keeps its lines and loses what cannot be seen', () => {
    expect(check(' a\r\nb\tc\u0000\u202e \n\n\n\nd ')).toEqual({ ok: true, value: 'a\nb c \n\nd' });
  });

  test('is counted in characters', () => {
    expect(check('😀'.repeat(10))).toMatchObject({ ok: true });
    expect(check('😀'.repeat(11))).toEqual({ ok: false, code: 'words_too_many' });
  });

  test('is refused when there is nothing, unless nothing will do', () => {
    expect(check(' \u200b\n ')).toEqual({ ok: false, code: 'reason_missing' });
    expect(checkParagraphs('', { longest: 10, mayBeEmpty: true })).toEqual({ ok: true, value: '' });
  });
});
