// The owner of the world, who may call what nobody else may: for what a test takes as given.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from '../scripts/stack/stack.ts';
import { WorldApi } from './access/world-api.ts';

export class Owner {
  readonly #world: WorldApi;
  readonly #token: string;

  constructor(stack: Stack) {
    this.#world = new WorldApi(stack.addresses.spacetimedb);
    this.#token = readFileSync(join(stack.dataDirectory, 'spacetimedb', 'owner-token'), 'utf8').trim();
  }

  /** @throws Error with the world's refusal */
  async call(reducer: string, ...args: readonly unknown[]): Promise<void> {
    const { status, text } = await this.#world.call(reducer, args, this.#token);
    if (status !== 200) throw new Error(`${reducer} was refused (${status}): ${text}`);
  }

  /** The id of a character that has a name of its own. @throws Error when there is none */
  async characterNamed(name: string): Promise<number> {
    const { text } = await this.#world.sql(`SELECT id FROM character WHERE name = '${name}'`, this.#token);
    const id: unknown = JSON.parse(text)[0]?.rows[0]?.[0];
    if (typeof id !== 'number') throw new Error(`nobody is called ${name}`);
    return id;
  }

  /** Puts a body on the middle of a tile. */
  async carry(entity: number, { tileX, tileY }: { readonly tileX: number; readonly tileY: number }): Promise<void> {
    const [x, y] = [tileX * 256 + 128, tileY * 256 + 128];
    await this.call('impose_motion', entity, { teleport: { x, y } });
  }
}
