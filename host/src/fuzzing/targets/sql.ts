// Statements of SQL, by the owner and by others, run or refused with a reason.
import { executeSql } from '../../sql/execute-sql.ts';
import { planSubscription } from '../../sql/plan.ts';
import { SqlError } from '../../sql/sql-error.ts';
import { OWNER, openGuild, tableOf, transact } from '../../testing/guild.ts';
import type { FuzzTarget } from '../fuzz.ts';
import { mutateText } from '../mutate.ts';

const STATEMENTS = [
  "SELECT * FROM guild WHERE id = 1 AND (realm < 5 OR name = 'north')",
  'SELECT g.name, m.who AS member FROM guild g JOIN member m ON g.id = m.guild WHERE m.rank >= 2 LIMIT 5',
  'SELECT m.* FROM guild g JOIN member m ON m.guild = g.id WHERE g.realm = 1',
  'SELECT COUNT(*) AS n FROM diary WHERE writer = :sender',
  'SELECT * FROM badge WHERE owner = 0xc200b3ce65d91b79ecfb7d881cd65bf8da2f647d590af1474ad19faa7aa87e38',
  "SELECT * FROM scrap WHERE at > '2026-01-01T00:00:00Z' AND note <> 'O''Brien'",
  "INSERT INTO guild (id, realm, name) VALUES (1, 1, 'north'), (2, 0x2, '')",
  'INSERT INTO member (id, guild, who, rank) VALUES (0, 1, 2, 3)',
  "UPDATE guild SET name = 'far', realm = 1e3 WHERE id = 1",
  'DELETE FROM member WHERE rank = -1 OR TRUE = FALSE',
  'SET row_limit TO 100',
  'SHOW row_limit',
  'SELECT a.* FROM guild a CROSS JOIN chest c JOIN cheer d ON a.id = d.guild',
];

const WORDS =
  `SELECT INSERT DELETE UPDATE SET SHOW FROM INTO VALUES WHERE JOIN INNER CROSS LEFT ON AS AND OR NOT LIMIT COUNT
ORDER BY TO row_limit guild member chest diary cheer scrap badge ledger g m id realm name "guild" "a""b" * ( ) , . ; = <> != <
<= > >= + - 1 0 -1 1e3 1e999 .5 99999999999999999999 'x' '' 0xff 0x X'ab' :sender :me true FALSE NULL -- /* */ ' " ä 😀 \u0000`
    .split(/\s+/)
    .concat([' ', ' ', ' ']);

export async function sqlTarget(): Promise<FuzzTarget> {
  const database = await openGuild();
  return {
    name: 'SQL',
    run(choices) {
      const sql = mutateText(choices.of(STATEMENTS), WORDS, choices);
      const isOwner = choices.inPercent(50);
      const identity = isOwner ? OWNER : 7n;
      foreseen(() => JSON.parse(executeSql(sql, database, { identity, connectionId: null }, '7').rows));
      foreseen(() => planSubscription(sql, database.definition, { identity, isOwner }));
    },
    tidy() {
      transact(database, () => {
        for (const { name } of database.definition.tables) tableOf(database, name).clear();
        database.setRowLimit(1_000_000n);
      });
    },
    close: () => database.close(),
  };
}

function foreseen(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof SqlError) || error.message === '') throw error;
  }
}
