// What system calls share: the environment behind them, the module's error classes, and access to its buffers.
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import type { TableIndex } from '../store/table-index.ts';
import type { ModuleEnvironment } from './environment.ts';
import { Errno, type ErrorNumber, messageOf } from './errno.ts';
import type { RealmIntrinsics } from './realm.ts';
import { RowIterators } from './row-iterators.ts';

export type ErrorConstructor = new (message: string) => Error;

const NO_BUFFER = new ArrayBuffer(0);

export class SyscallContext {
  /** The database that the running call is about; `bind` changes it between calls. */
  environment: ModuleEnvironment;
  store: Store;
  readonly intrinsics: RealmIntrinsics;
  readonly iterators = new RowIterators();
  /** The module's class for a failure; known once its hooks are. */
  errorClass: ((errno: number) => ErrorConstructor) | null = null;
  #buffer: ArrayBuffer = NO_BUFFER;
  #bytes = new Uint8Array(NO_BUFFER);

  constructor(environment: ModuleEnvironment, intrinsics: RealmIntrinsics) {
    this.environment = environment;
    this.store = environment.store;
    this.intrinsics = intrinsics;
  }

  bind(environment: ModuleEnvironment): void {
    this.environment = environment;
    this.store = environment.store;
  }

  fail(errno: ErrorNumber, message = messageOf(errno)): never {
    const Class = this.errorClass?.(errno) ?? this.intrinsics.Error;
    throw new Class(message);
  }

  /** The module's buffer as bytes. Modules use few buffers, mostly the same one again. */
  bytes(buffer: ArrayBuffer): Uint8Array {
    if (buffer === this.#buffer && this.#bytes.length === buffer.byteLength) return this.#bytes;
    if (!(Object.prototype.toString.call(buffer) === '[object ArrayBuffer]')) {
      throw new this.intrinsics.TypeError('expected an `ArrayBuffer`');
    }
    this.#buffer = buffer;
    this.#bytes = new Uint8Array(buffer);
    return this.#bytes;
  }

  /** Checks a length that the module gives for one of its buffers. */
  checkLength(bytes: Uint8Array, length: number): void {
    if (length >>> 0 !== length) throw new this.intrinsics.TypeError('expected a `u32`');
    if (length > bytes.length) {
      throw new this.intrinsics.RangeError('length argument was out of bounds for `ArrayBuffer`');
    }
  }

  requireTransaction(): void {
    if (!this.store.isUsable) this.#refuseWithoutTransaction();
  }

  requireWritable(): void {
    this.requireTransaction();
    if (this.environment.reads !== null) this.fail(Errno.transactionIsReadOnly);
  }

  table(id: number): Table {
    return this.store.table(id) ?? this.fail(Errno.noSuchTable);
  }

  index(id: number): TableIndex {
    return this.store.index(id) ?? this.fail(Errno.noSuchIndex);
  }

  #refuseWithoutTransaction(): never {
    if (this.store.isBroken) {
      this.fail(Errno.hostCallFailure, 'an earlier system call broke off; this call can only fail');
    }
    return this.fail(Errno.notInTransaction);
  }
}
