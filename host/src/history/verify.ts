// Reads everything that a database has on disk and says whether it is sound: checksums, the order of transactions, rows
// that go only where they are, and rows that are what the module of the time declares.
import { BsatnError } from '../bsatn/codec.ts';
import { recordsOf } from '../durability/log-reader.ts';
import { Recovery } from '../durability/recovery.ts';
import { listSegments } from '../durability/segment.ts';
import { TableCatalogue } from './catalogue.ts';

export interface Verified {
  readonly segments: number;
  readonly transactions: number;
  readonly rows: number;
  /** What is wrong, a sentence each; empty where everything is sound. */
  readonly problems: readonly string[];
}

/** Changes nothing, and may run beside a server. */
export function verify(directory: string): Verified {
  const segments = listSegments(directory);
  const recovery = new Recovery();
  let transactions = 0;
  const problems: string[] = [];
  for (const [index, segment] of segments.entries()) {
    try {
      for (const record of recordsOf(segment, index === segments.length - 1)) {
        recovery.apply(record);
        transactions++;
      }
    } catch (error) {
      problems.push(`${segment.path}: ${error instanceof Error ? error.message : String(error)}`);
      // What follows builds on what is broken.
      break;
    }
  }
  const { rows, unreadable } = checkRows(recovery);
  return { segments: segments.length, transactions, rows, problems: [...problems, ...unreadable] };
}

function checkRows(recovery: Recovery): { readonly rows: number; readonly unreadable: readonly string[] } {
  const state = recovery.state();
  if (state === null) return { rows: 0, unreadable: ['no module was ever published'] };
  const names = new Map([...state.tables].map(([id, { name }]) => [id, name]));
  const catalogue = new TableCatalogue(state.program, names);
  const unreadable: string[] = [];
  let count = 0;
  for (const [id, { rows }] of state.tables) {
    const layout = catalogue.layoutOf(id);
    if (layout === null) unreadable.push(`the table ${catalogue.nameOf(id)} is not declared by the published module`);
    for (const row of rows) {
      count++;
      if (layout === null) continue;
      const problem = problemOf(row, layout.row);
      if (problem !== null) unreadable.push(`a row of ${catalogue.nameOf(id)} is malformed: ${problem}`);
    }
  }
  return { rows: count, unreadable };
}

function problemOf(row: Uint8Array, layout: { validate(row: Uint8Array): void }): string | null {
  try {
    layout.validate(row);
    return null;
  } catch (error) {
    if (error instanceof BsatnError) return error.message;
    throw error;
  }
}
