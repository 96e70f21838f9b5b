// A query over two tables that are linked by a column each, R and S. With d for what changed and ' for what is there now,
// the change of the result is dR⋈S' + R'⋈dS - dR⋈dS, every row with a sign. Results are bags: a row that has several
// partners is there several times, and gone with the last of them.
import { bytesKey } from '../bsatn/bytes.ts';
import { queryRows } from '../sql/query-rows.ts';
import type { Table } from '../store/table.ts';
import type { CommitDeltas } from './commit-deltas.ts';
import { JoinSide } from './join-side.ts';
import { LiveQuery } from './live-query.ts';
import type { SemijoinPlan } from './semijoin-plan.ts';
import type { Watch } from './watch.ts';

type Tables = readonly [Table, Table];

/** A row of the result, and how often it came (above zero) or went. */
interface Counted {
  readonly row: Uint8Array;
  times: number;
}

export class JoinQuery extends LiveQuery {
  readonly #plan: SemijoinPlan;
  readonly #tables: Tables;
  readonly #sides: readonly [JoinSide, JoinSide];
  readonly #result = new Map<string, Counted>();

  constructor(key: string, tables: Tables, plan: SemijoinPlan) {
    super(key, tables[plan.query.returned] as Table);
    this.#plan = plan;
    this.#tables = tables;
    this.#sides = [new JoinSide(this, 0, tables, plan), new JoinSide(this, 1, tables, plan)];
  }

  get watches(): readonly Watch[] {
    // Without events there is nothing to join with, whatever happens on the other side.
    return this.#isOfEvents ? [this.#sides[this.#plan.query.returned] as JoinSide] : this.#sides;
  }

  /** Whether no side took anything of the commit under way yet. */
  get isUntouched(): boolean {
    return this.#sides.every(({ taken }) => taken.length === 0);
  }

  rows(): readonly Uint8Array[] {
    return queryRows(this.#plan.query, this.#tables);
  }

  evaluate(deltas: CommitDeltas): boolean {
    const [left, right] = this.#sides;
    this.#joinWithPresent(left, right);
    this.#joinWithPresent(right, left);
    if (!this.#isOfEvents) {
      // A side that is found through the other one may miss rows whose partners left in this commit; the other does not.
      if (left.pinning === null) this.#joinWithChanges(left, right, deltas);
      else this.#joinWithChanges(right, left, deltas);
    }
    for (const { row, times } of this.#result.values()) {
      for (let time = 0; time < times; time++) this.inserted.push(row);
      for (let time = 0; time > times; time--) this.deleted.push(row);
    }
    return this.inserted.length > 0 || this.deleted.length > 0;
  }

  override settle(): void {
    super.settle();
    for (const side of this.#sides) side.settle();
    this.#result.clear();
  }

  get #isOfEvents(): boolean {
    return this.table.definition.isEvent;
  }

  /** What a side took, with all that the other one has now. */
  #joinWithPresent(side: JoinSide, other: JoinSide): void {
    for (const { row, sign } of side.taken) {
      for (const partner of other.rowsAt(side.keyOf(row))) this.#add(side, row, other, partner, sign);
    }
  }

  /** What a side took, with what changed on the other: counted twice by now, so it is taken off once. */
  #joinWithChanges(side: JoinSide, other: JoinSide, deltas: CommitDeltas): void {
    for (const { row, sign } of side.taken) {
      for (const partner of deltas.rowsAt(other.table, other.column, side.keyOf(row))) {
        if (other.matches(partner.row)) this.#add(side, row, other, partner.row, -sign * partner.sign);
      }
    }
  }

  #add(side: JoinSide, row: Uint8Array, other: JoinSide, partner: Uint8Array, sign: number): void {
    const pair = side.source === 0 ? ([row, partner] as const) : ([partner, row] as const);
    if (!other.fits(pair)) return;
    const returned = pair[this.#plan.query.returned] as Uint8Array;
    const key = bytesKey(returned);
    const known = this.#result.get(key);
    if (known) known.times += sign;
    else this.#result.set(key, { row: returned, times: sign });
  }
}
