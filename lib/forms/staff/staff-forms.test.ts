import { sentenceOf } from '@hollowmere/world/errors';
import { MOST_SANCTION_MINUTES } from '@hollowmere/world/moderation';
import { describe, expect, test } from 'vitest';
import { newStaffCode } from '../../join/staff-code.ts';
import { fieldErrorsOf } from '../form-state.ts';
import { durationLabel, OWN_DURATION, readDuration, USUAL_DURATIONS } from './duration.ts';
import { READY_SENTENCES } from './ready-sentences.ts';
import { reportActSchema } from './report-acts.ts';
import { roleActSchema } from './role-acts.ts';
import { userActSchema } from './user-acts.ts';

const complaints = (schema: typeof userActSchema | typeof roleActSchema | typeof reportActSchema, input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

describe('how long', () => {
  test('the usual times are minutes', () => {
    for (const { value } of USUAL_DURATIONS)
      expect(readDuration({ duration: value, amount: '', unit: '' })).toBe(Number(value));
  });

  test.each([
    ['90', 'minutes', 90],
    [' 2 ', 'hours', 120],
    ['14', 'days', 20_160],
  ])('%s %s are %i minutes', (amount, unit, minutes) => {
    expect(readDuration({ duration: OWN_DURATION, amount, unit })).toBe(minutes);
  });

  test.each([
    ['', 'days'],
    ['0', 'days'],
    ['-3', 'days'],
    ['1.5', 'hours'],
    ['3', 'moons'],
    ['3', 'toString'],
    [String(MOST_SANCTION_MINUTES + 1), 'minutes'],
  ])('%j %s is no time', (amount, unit) => {
    expect(readDuration({ duration: OWN_DURATION, amount, unit })).toBeNull();
  });
});

test.each([
  [1, '1 minute'],
  [90, '90 minutes'],
  [540, '9 hours'],
  [1_440, '1 day'],
  [43_200, '30 days'],
])('%i minutes are %s', (minutes, words) => {
  expect(durationLabel(minutes)).toBe(words);
});

describe('the form of a sanction', () => {
  const mute = {
    act: 'sanction',
    userId: '7',
    who: 'Anna',
    kind: 'mute',
    reason: 'Shouting.',
    note: '',
    duration: '60',
  };

  test('becomes what the world is asked', () => {
    expect(userActSchema.parse(mute)).toEqual({
      act: 'sanction',
      userId: 7,
      who: 'Anna',
      kind: 'mute',
      reason: 'Shouting.',
      note: '',
      minutes: 60,
    });
  });

  test('takes the ready-made reason where nothing is written', () => {
    const [readyMade = ''] = READY_SENTENCES.mute;
    expect(userActSchema.parse({ ...mute, reason: ' ', readyMade })).toMatchObject({ reason: readyMade });
  });

  test('gives a warning no time, whatever the form says', () => {
    expect(userActSchema.parse({ ...mute, kind: 'warn' })).toMatchObject({ minutes: 0 });
  });

  test('says at the field what is missing', () => {
    expect(complaints(userActSchema, { ...mute, reason: '' })).toHaveProperty('reason');
    expect(complaints(userActSchema, { ...mute, kind: 'exile' })).toHaveProperty('kind');
    expect(complaints(userActSchema, { ...mute, duration: OWN_DURATION, amount: 'many' })).toHaveProperty('amount');
  });

  test('asks twice before a ban', () => {
    expect(complaints(userActSchema, { ...mute, kind: 'ban' })).toEqual({ confirmed: 'Please confirm the ban.' });
    expect(complaints(userActSchema, { ...mute, kind: 'ban', confirmed: 'on' })).toEqual({});
  });

  test.each(Object.entries(READY_SENTENCES))('ready-made reasons for %s fit', (kind, sentences) => {
    for (const reason of sentences) {
      expect(complaints(userActSchema, { ...mute, kind, reason, confirmed: 'on' })).toEqual({});
    }
  });
});

test('every act says why', () => {
  const acts = [
    { act: 'lift', sanctionId: '1' },
    { act: 'reset_username', userId: '1' },
    { act: 'reset_character_name', characterId: '1' },
    { act: 'restore_character', characterId: '1' },
    { act: 'sign_out', userId: '1' },
    { act: 'undo', auditId: '1' },
  ];
  for (const act of acts) expect(complaints(userActSchema, act)).toEqual({ reason: sentenceOf('reason_missing') });
});

test('a login moves only with its code, and after a second look', () => {
  const move = { act: 'move_login', userId: '7', who: 'Anna', proof: '', reason: 'Both are hers.' };
  expect(Object.keys(complaints(userActSchema, move))).toEqual(['proof', 'confirmed']);
  const wrong = { ...move, proof: 'abc', confirmed: 'on' };
  expect(complaints(userActSchema, wrong)).toEqual({ proof: expect.stringContaining('thirteen groups') });
  const code = newStaffCode(Buffer.alloc(32, 1)).code.toLowerCase().replaceAll(' ', '-');
  expect(userActSchema.parse({ ...wrong, proof: ` ${code} ` })).toMatchObject({
    proof: Buffer.alloc(32, 1).toString('base64url'),
  });
});

test('a report is decided with a verdict and an answer', () => {
  const decide = { act: 'decide_report', reportId: '3', answer: '' };
  expect(Object.keys(complaints(reportActSchema, decide))).toEqual(['verdict', 'answer']);
  expect(complaints(reportActSchema, { ...decide, verdict: 'upheld', answer: 'Thank you.' })).toEqual({});
});

test('a role goes to somebody by a name that can be one', () => {
  const grant = { act: 'grant_role', username: 'no name!', role: 'moderator', reason: 'She is kind.' };
  expect(complaints(roleActSchema, grant)).toEqual({ username: 'There is no such user.' });
  expect(complaints(roleActSchema, { ...grant, username: ' Anna ' })).toEqual({});
});

test('an act that nobody knows is refused', () => {
  expect(userActSchema.safeParse({ act: 'reward', userId: '7' }).success).toBe(false);
});
