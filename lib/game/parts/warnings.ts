// What staff told this person and wait to see read.
import type { Warning } from '../../spacetime/own-rows.ts';
import { type Slice, sliceOf } from '../slice.ts';
import type { Stay } from './stay.ts';

export class Warnings {
  /** Not yet read, the oldest first. */
  readonly unread: Slice<readonly Warning[]>;
  readonly #stay: Stay;

  constructor(stay: Stay) {
    this.#stay = stay;
    this.unread = sliceOf(stay.service, ({ own }) => own.status?.warnings ?? NONE);
  }

  /** Has read this one. @throws SpacetimeError */
  async acknowledge(sanctionId: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.acknowledgeSanction({ id: sanctionId }));
  }
}

const NONE: readonly Warning[] = [];
