// Every table that refers to people or characters, and what becomes of its rows when an account becomes part of another, or is
// forgotten. A table that is not listed here fails: somebody has to decide.
import { DEFAULT_GAME_SETTINGS } from '@hollowmere/world/game-settings';
import { beforeEach, describe, expect, test } from 'vitest';
import { joinSecret } from './join-secret.ts';
import { openStaff, type StaffMember } from './staff.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';

/** Columns by which rows belong to a person or a character: none of them may go on to name who is gone. */
const BELONGING: Readonly<Record<string, readonly string[]>> = {
  login: ['userId'],
  sign_in: ['userId'],
  guest: ['userId'],
  character: ['userId'],
  session: ['userId', 'characterId'],
  keeping: ['userId'],
  chat_line: ['userId', 'characterId'],
  chat_bequest: ['userId', 'heirId'],
  staff: ['userId'],
  sanction: ['userId'],
  restriction: ['userId'],
  report: ['reporterId', 'reportedId'],
  staff_note: ['userId'],
  last_seen: ['userId'],
  reserved_name: ['userId'],
  activity: ['userId'],
  preference: ['userId'],
  game_setting: ['userId'],
  privacy: ['userId'],
  block: ['userId', 'blockedUserId'],
  statistic: ['characterId'],
  standing: ['characterId'],
  name_ending: ['userId'],
  deletion: ['userId'],
  belongings: ['characterId'],
  vault: ['userId'],
  opened_chest: ['characterId'],
  condition: ['characterId'],
  cooldown: ['characterId'],
  growth: ['characterId'],
  skill_rank: ['characterId'],
  achievement: ['characterId'],
  deed: ['characterId'],
  quest_progress: ['characterId'],
  sale: ['characterId'],
  whereabouts: ['characterId'],
  exploration: ['characterId'],
  use_wait: ['characterId'],
  escort: ['characterId'],
  threat: ['characterId'],
};

/** Columns that say who did something. They name a number, and the number stays: its row is what is left of who is gone. */
const DOERS: Readonly<Record<string, readonly string[]>> = {
  staff: ['grantedBy'],
  sanction: ['issuedBy', 'liftedBy'],
  restriction: ['barredBy', 'mutedBy'],
  report: ['claimedBy', 'decidedBy'],
  staff_note: ['authorId'],
  audit: ['actorId', 'targetUserId'],
  ledger: ['characterId'],
};

/** After an account is forgotten these keep its number, and nothing else of it. */
const KEEPING_THE_NUMBER = ['chat_line.userId', 'report.reporterId', 'report.reportedId'];

/** Of schedules, not of people. */
const TIMERS = ['minute_timer', 'sweep_timer', 'pulse_timer', 'watch_timer', 'errand'];

let world: TestWorld;
let staff: StaffMember;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  staff = openStaff(world, 'Judge');
  anna = world.player('Anna');
  const bobo = world.player('Bobo');
  anna.client.call('say', { text: 'hello' });
  anna.client.call('setPreferences', { language: '', theme: 'night', motion: 'full', textSize: 125, keys: [] });
  anna.client.call('setGameSettings', { ...DEFAULT_GAME_SETTINGS, buttons: [] });
  anna.client.call('setPrivacy', { hideFromSearch: false, hideLastSeen: false, hideProfile: false });
  anna.client.call('blockPlayer', { name: 'Bobo' });
  bobo.client.call('blockPlayer', { name: 'Anna' });
  anna.client.call('renameUser', { username: 'Annabel' });
  anna.client.call('reportPlayer', { name: 'Bobo', category: 'other', text: '' });
  bobo.client.call('reportPlayer', { name: 'Anna', category: 'other', text: '' });
  staff.act('staffSanction', { userId: anna.userId, kind: 'warn', reason: 'rude', note: '', minutes: 0 });
  staff.act('staffNote', { userId: anna.userId, text: 'look twice' });
  world.db.owner.call('grantRole', { username: 'Annabel', role: 'moderator' });
  world.pass(1200);
});

const tables = () => world.db.database.definition.tables;
const columnsOf = (name: string) => tables().find((table) => table.name === name)?.columns ?? [];
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `table.column` of every row that names one of these. */
function naming(userId: number, characterIds: readonly number[]): Set<string> {
  const found = Object.entries(BELONGING).flatMap(([table, columns]) =>
    columns
      .filter((column) => {
        const ids: readonly unknown[] = column === 'characterId' ? characterIds : [userId];
        return world.db.rows(table).some((row) => ids.includes(row[column]));
      })
      .map((column) => `${table}.${column}`),
  );
  return new Set(found);
}

test('every table that could refer to somebody is known here', () => {
  const referring = tables()
    .filter(({ name }) => !TIMERS.includes(name))
    .flatMap(({ name }) => columnsOf(name).map((column) => ({ table: name, column: camel(column.name) })))
    .filter(
      ({ column }) =>
        /[a-z](Id|By)$/.test(column) && !['regionId', 'connectionId', 'containerId', 'npcId'].includes(column),
    );
  for (const { table, column } of referring) {
    const known = [...(BELONGING[table] ?? []), ...(DOERS[table] ?? [])];
    expect(known, `${table}.${column} belongs to somebody: say here what becomes of it`).toContain(column);
  }
});

describe('with something in every table', () => {
  test('joining leaves nothing behind', () => {
    const before = naming(anna.userId, []);
    for (const [table, columns] of Object.entries(BELONGING)) {
      const isElsewhere = ['guest', 'restriction', 'deletion', 'vault', 'chat_bequest'].includes(table);
      for (const column of columns) {
        if (column !== 'characterId' && !isElsewhere) expect(before).toContain(`${table}.${column}`);
      }
    }
    const { secret, hash } = joinSecret('the offer');
    anna.client.call('offerJoin', { hash });
    const cleo = world.register('Cleo');
    expect(cleo.refusalOf('redeemJoin', { secret, keep: [anna.characterId] })).toBeNull();
    expect([...naming(anna.userId, [])]).toEqual([]);
    // What came along is all there.
    expect(cleo.view('my_characters')).toHaveLength(1);
    expect(cleo.view('my_blocks')).toHaveLength(1);
    expect(cleo.view('my_reports')).toHaveLength(1);
    expect(cleo.view('my_sanctions')).toHaveLength(1);
  });

  test('being forgotten leaves nothing behind but a number', () => {
    anna.client.call('requestDeletion', { username: 'Annabel' });
    world.sleep(30);
    world.pass(1200);
    const left = [...naming(anna.userId, [anna.characterId])];
    expect(left.filter((place) => !KEEPING_THE_NUMBER.includes(place))).toEqual([]);
  });
});
