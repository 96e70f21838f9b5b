// A part of a file that moves on with whoever reads it: files may be larger than the memory that there is for them.
import { fstatSync, readSync } from 'node:fs';
import { reading } from './log-error.ts';

/** Bytes that are read at once, where not more are asked for. */
const WINDOW_SIZE = 4 * 1024 * 1024;

export class FileWindow {
  /** In bytes, when reading began. */
  readonly size: number;
  readonly #path: string;
  readonly #file: number;
  #buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;

  constructor(path: string, file: number) {
    this.#path = path;
    this.#file = file;
    this.size = fstatSync(file).size;
  }

  /** So many bytes from a position on, fewer where the file ends; they last until others are asked for. @throws LogError */
  bytes(position: number, length: number): Uint8Array {
    const end = Math.min(position + length, this.size);
    if (position < this.#start || end > this.#end) this.#move(position, end);
    return this.#buffer.subarray(position - this.#start, Math.min(end, this.#end) - this.#start);
  }

  /** Reads anew what is asked for next: others may have written. */
  forget(): void {
    this.#end = this.#start;
  }

  #move(position: number, end: number): void {
    const wanted = Math.min(Math.max(end - position, WINDOW_SIZE), this.size - position);
    if (this.#buffer.length < wanted) this.#buffer = Buffer.alloc(wanted);
    this.#start = position;
    this.#end = position;
    while (this.#end < position + wanted) {
      const at = this.#end - position;
      const read = reading(this.#path, () => readSync(this.#file, this.#buffer, at, wanted - at, this.#end));
      if (read === 0) break; // it was made shorter meanwhile
      this.#end += read;
    }
  }
}
