// Whatever text comes, it is run or refused with a reason: nothing else is ever thrown.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../engine/database.ts';
import { OWNER, openGuild } from '../testing/guild.ts';
import { executeSql } from './execute-sql.ts';
import { SqlError } from './sql-error.ts';

let database: Database;
beforeAll(async () => {
  database = await openGuild();
});

/** Pieces of which statements are made, and some of which none is. */
const PIECES =
  `SELECT INSERT DELETE UPDATE SET SHOW FROM INTO VALUES WHERE JOIN INNER CROSS LEFT ON AS AND OR NOT LIMIT COUNT DISTINCT
ORDER BY TO row_limit guild member chest diary cheer scrap ledger g m id realm name guild.id m.guild g.name "guild" "a""b" *
( ) , . ; = <> != < <= > >= + - 1 0 -1 1e3 .5 99999999999999999999 'x' '' 0xff X'ab' :sender :me true FALSE NULL -- /* */ ' " : ä`.split(
    /\s+/,
  );

const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(' '));
/** Begins like a statement, so that more than the first word is looked at. */
const likely = fc
  .tuple(
    fc.constantFrom(
      'SELECT g.* FROM guild g',
      'SELECT * FROM member WHERE',
      'DELETE FROM guild WHERE',
      'UPDATE guild SET',
    ),
    sentence,
  )
  .map(([beginning, rest]) => `${beginning} ${rest}`);

it('runs or refuses any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(sentence, likely, fc.string({ unit: 'binary', maxLength: 60 })),
      fc.boolean(),
      (sql, isOwner) => {
        const caller = { identity: isOwner ? OWNER : 7n, connectionId: null };
        try {
          const { rows, schema } = executeSql(sql, database, caller, '7');
          expect([JSON.parse(rows), JSON.parse(schema)]).toHaveLength(2);
        } catch (error) {
          if (!(error instanceof SqlError)) throw error;
          expect(error.message).not.toBe('');
        }
      },
    ),
    { numRuns: 400 },
  );
});
