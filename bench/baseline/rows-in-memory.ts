// Keeps a million rows, in a table of the host or in a bare `Map`, and prints how many bytes each takes beside its own.
import { Database } from '../../host/src/engine/database.ts';
import { bundleModule } from '../../host/src/index.ts';
import { argumentBytes } from '../frames.ts';

const ROWS = 1_000_000;
const ROW_BYTES = 12;
const ROWS_A_CALL = 100_000;
const OWNER = 1n;

const keep = process.argv[2] === 'table' ? await tableKeeper() : mapKeeper();
const before = usedBytes();
keep.fill();
const perRow = (usedBytes() - before) / ROWS - ROW_BYTES;
console.log(perRow);
keep.close();

interface Keeper {
  readonly fill: () => void;
  /** Also keeps the rows alive until here. */
  readonly close: () => void;
}

async function tableKeeper(): Promise<Keeper> {
  const { code } = await bundleModule('bench/module');
  const database = Database.create({ identity: 2n, owner: OWNER });
  const published = database.publish(code);
  if (published.kind === 'rejected') throw new Error(published.reason);
  const fill = () => {
    for (let rows = 0; rows < ROWS; rows += ROWS_A_CALL) {
      const caller = { identity: OWNER, connectionId: null };
      const reply = database.callReducer('insert_many', argumentBytes([ROWS_A_CALL]), caller);
      if ('kind' in reply || reply.outcome.kind !== 'committed') throw new Error('the rows were not inserted');
    }
  };
  return { fill, close: () => database.close() };
}

function mapKeeper(): Keeper {
  const rows = new Map<number, { readonly id: number; readonly owner: number; readonly amount: number }>();
  const fill = () => {
    for (let id = 0; id < ROWS; id++) rows.set(id, { id, owner: id, amount: id });
  };
  return { fill, close: () => rows.clear() };
}

function usedBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
