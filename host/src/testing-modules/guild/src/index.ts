// Guilds, their members and chests, for tests of joins and of rows that not everybody may see. It has no reducers: tests
// change its tables themselves.
import { schema, t, table } from 'spacetimedb/server';

const guild = table({ public: true }, { id: t.u32().primaryKey(), realm: t.u32().index('btree'), name: t.string() });

const member = table(
  { public: true },
  { id: t.u32().primaryKey().autoInc(), guild: t.u32().index('btree'), who: t.u32().index('hash'), rank: t.u32() },
);

/** Seen by members of its guild. */
const chest = table({ public: true }, { id: t.u32().primaryKey(), guild: t.u32().index('btree'), gold: t.u32() });

/** Seen by its writer; and by everybody, if it is not secret. */
const diary = table({ public: true }, { id: t.u32().primaryKey(), writer: t.identity(), isSecret: t.bool() });

const badge = table({ public: true }, { id: t.u32().primaryKey(), owner: t.identity(), guild: t.u32().index('btree') });

const cheer = table({ public: true, event: true }, { guild: t.u32().index('btree'), text: t.string() });

/** Without a key and without an index. */
const scrap = table({ public: true }, { guild: t.u32(), note: t.string(), at: t.timestamp() });

const ledger = table({}, { id: t.u32().primaryKey(), guild: t.u32() });

const guilds = schema({ guild, member, chest, diary, badge, cheer, scrap, ledger });
export default guilds;

export const ofOwnGuild = guilds.clientVisibilityFilter.sql(
  'SELECT c.* FROM badge b JOIN chest c ON b.guild = c.guild WHERE b.owner = :sender',
);
export const ownDiary = guilds.clientVisibilityFilter.sql('SELECT * FROM diary WHERE writer = :sender');
export const openDiary = guilds.clientVisibilityFilter.sql('SELECT * FROM diary WHERE diary."isSecret" = false');
