import { beforeEach, describe, expect, test } from 'vitest';
import { openStaff, type StaffMember } from './staff.ts';
import { codeOf, openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;
let bobo: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
  bobo = world.player('Bobo');
});

const report = (by: Player, name: string, more = {}) =>
  codeOf(by.client.refusalOf('reportPlayer', { name, category: 'harassment', text: 'He shouts', ...more }));

interface Reports {
  readonly total: number;
  readonly reports: readonly {
    readonly id: number;
    readonly evidence: readonly { text: string; isReported: boolean }[];
  }[];
}
const queue = (staff: StaffMember, state = 'open', page = 0) => staff.read<Reports>('staffReports', { state, page });

describe('reporting', () => {
  test('keeps what both said last, in order', () => {
    bobo.client.call('say', { text: 'You fool' });
    world.pass(5);
    anna.client.call('say', { text: 'Please stop' });
    world.pass(5);
    bobo.client.call('say', { text: 'Never' });
    expect(report(anna, 'bobo')).toBeNull();
    world.sleep(60);
    world.pass(1200);
    expect(world.rows('chat_line')).toEqual([]);
    const { reports } = queue(openStaff(world, 'Ada'));
    expect(reports[0]?.evidence).toMatchObject([
      { name: 'Bobo', text: 'You fool', isReported: true },
      { name: 'Anna', text: 'Please stop', isReported: false },
      { name: 'Bobo', text: 'Never', isReported: true },
    ]);
  });

  test('keeps the newest lines only', () => {
    for (let i = 0; i < 80; i++) {
      bobo.client.call('say', { text: `Line ${i}` });
      world.db.advance(2_000);
    }
    report(anna, 'Bobo');
    const [row] = world.rows<{ evidence: { text: string }[] }>('report');
    expect(row?.evidence.map(({ text }) => text)).toEqual(Array.from({ length: 60 }, (_, i) => `Line ${i + 20}`));
  });

  test('of a character means whoever plays it, and not a username that looks like its name', () => {
    world.createCharacter(bobo.client, 'Zed');
    world.register('Zed');
    const complaint = { name: 'zed', category: 'name', text: '' };
    expect(codeOf(anna.client.refusalOf('reportCharacter', complaint))).toBeNull();
    expect(world.rows('report')).toMatchObject([{ reportedId: bobo.userId, reported: 'Zed' }]);
    expect(codeOf(anna.client.refusalOf('reportCharacter', { ...complaint, name: 'Zeno' }))).toBe('no_such_player');
  });

  test('finds people by username or by character', () => {
    world.createCharacter(bobo.client, 'Zed');
    expect(report(anna, 'zed')).toBeNull();
    expect(world.rows('report')).toMatchObject([{ reportedId: bobo.userId, reported: 'Zed', reporter: 'Anna' }]);
  });

  test('works for guests, and about them', () => {
    const guest = world.guest('first');
    expect(report(guest, 'Bobo')).toBeNull();
    expect(report(anna, world.appearances().at(-1)!.name)).toBeNull();
  });

  test.each([
    ['oneself', 'Anna', {}, 'cannot_report_self'],
    ['nobody', 'Nobody-there', {}, 'no_such_player'],
    ['a name of megabytes', 'x'.repeat(2_000_000), {}, 'no_such_player'],
    ['for no reason on the list', 'Bobo', { category: 'ugliness' }, 'bad_category'],
    ['with a novel', 'Bobo', { text: 'x'.repeat(501) }, 'words_too_many'],
  ])('%s is refused', (_what, name, more, code) => {
    expect(report(anna, name, more)).toBe(code);
    expect(world.rows('report')).toEqual([]);
  });

  test('the same person again is refused while the first report waits', () => {
    const ada = openStaff(world, 'Ada');
    report(anna, 'Bobo');
    expect(report(anna, 'Bobo', { category: 'spam' })).toBe('reported_already');
    ada.done('staffDecideReport', { id: 1, verdict: 'rejected', answer: 'No', note: '' });
    expect(report(anna, 'Bobo')).toBeNull();
  });

  test('has a limit', () => {
    const names = ['Cleo', 'Dora', 'Egon', 'Fred', 'Gina', 'Hugo'];
    for (const name of names) world.register(name);
    expect(names.map((name) => report(anna, name))).toEqual([null, null, null, null, null, 'too_fast']);
  });
});

describe('the queue', () => {
  let ada: StaffMember;
  beforeEach(() => {
    ada = openStaff(world, 'Ada');
    report(anna, 'Bobo');
  });
  const decide = (more = {}, by = ada) =>
    by.act('staffDecideReport', { id: 1, verdict: 'upheld', answer: 'Thank you', note: 'Muted him', ...more });

  test('shows what waits, and who looks after it', () => {
    expect(queue(ada)).toMatchObject({ total: 1, reports: [{ reporter: 'Anna', reported: 'Bobo', claimedBy: '' }] });
    expect(ada.act('staffClaimReport', { id: 1 })).toBeNull();
    expect(ada.act('staffClaimReport', { id: 1 })).toBe('nothing_changed');
    expect(queue(ada).reports).toMatchObject([{ claimedBy: 'Ada', reportedUserId: bobo.userId, decidedBy: '' }]);
  });

  test('is left by a decision, which the reporter reads with its answer', () => {
    expect(decide()).toBeNull();
    expect(queue(ada).total).toBe(0);
    expect(queue(ada, 'upheld').reports).toMatchObject([{ decidedBy: 'Ada', note: 'Muted him' }]);
    expect(anna.client.view('my_reports')).toEqual([
      expect.objectContaining({ about: 'Bobo', state: 'upheld', answer: 'Thank you' }),
    ]);
    expect(bobo.client.view('my_reports')).toEqual([]);
  });

  test('takes one decision only, among those there are, with an answer', () => {
    expect(decide({ verdict: 'open' })).toBe('bad_verdict');
    expect(decide({ answer: '' })).toBe('reason_missing');
    expect(decide({ id: 9 })).toBe('no_such_report');
    expect(decide()).toBeNull();
    expect(decide()).toBe('already_decided');
    expect(ada.act('staffClaimReport', { id: 1 })).toBe('already_decided');
  });

  test('lets nobody decide about themselves or their superiors', () => {
    report(anna, 'Ada');
    const moderator = openStaff(world, 'Moritz', 'moderator');
    expect(decide({ id: 2 })).toBe('outranked');
    expect(decide({ id: 2 }, moderator)).toBe('outranked');
    expect(decide({ id: 1 }, moderator)).toBeNull();
  });

  test('gets a report back when its decision or claim is undone', () => {
    const claimed = ada.done('staffClaimReport', { id: 1 });
    const decided = ada.done('staffDecideReport', { id: 1, verdict: 'rejected', answer: 'No', note: '' });
    expect(ada.act('staffUndo', { auditId: claimed, reason: 'Test' })).toBe('changed_since');
    expect(ada.act('staffUndo', { auditId: decided, reason: 'Test' })).toBeNull();
    expect(anna.client.view('my_reports')).toMatchObject([{ state: 'open', answer: '' }]);
    expect(ada.act('staffUndo', { auditId: claimed, reason: 'Test' })).toBeNull();
    expect(queue(ada).reports).toMatchObject([{ claimedBy: '' }]);
  });

  test('comes page by page, the longest waiting first', () => {
    for (let i = 0; i < 11; i++) report(world.guest(`guest ${i}`), 'Bobo');
    expect(queue(ada).reports.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(queue(ada, 'open', 1).reports.map(({ id }) => id)).toEqual([11, 12]);
    expect(queue(ada, '', 1).reports.map(({ id }) => id)).toEqual([2, 1]);
    expect(queue(ada, 'nonsense')).toMatchObject({ total: 0, reports: [] });
  });

  test('forgets what was decided half a year ago, and keeps what waits', () => {
    report(bobo, 'Anna');
    decide();
    world.sleep(181);
    world.pass(1200);
    expect(world.rows('report')).toMatchObject([{ id: 2, state: 'open' }]);
  });
});

test('nobody keeps more than a handful of open reports: each holds what two people said', () => {
  const reporter = world.register('Reporter');
  const codes = [...'abcdefghjkmnopqrstuvw'].map((letter) => {
    const name = `Pa${letter}`;
    world.createCharacter(world.register(`${name}-x`), name);
    world.db.advance(300_000);
    return codeOf(reporter.refusalOf('reportCharacter', { name, category: 'other', text: '' }));
  });
  expect(codes).toEqual([...Array.from({ length: 20 }, () => null), 'too_many_reports']);
}, 120_000);
