// The owner of a stack's world, who may call what nobody else may: for what a test takes as given and what a film shows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { z } from 'zod';
import { type Argument, type DatabaseClient, databaseClient } from '../../lib/spacetime/server/database-client.ts';

interface World {
  /** Where its server listens. */
  readonly uri: string;
  readonly database: string;
  /** Where its server keeps its data, and beside them the owner's token. */
  readonly dataDir: string;
}

interface Tile {
  readonly tileX: number;
  readonly tileY: number;
}

export class WorldOwner {
  readonly #client: DatabaseClient;
  readonly #token: string;

  constructor({ uri, database, dataDir }: World) {
    this.#client = databaseClient({ uri, database });
    this.#token = readFileSync(join(dataDir, 'owner-token'), 'utf8').trim();
  }

  /** @throws WorldRefusal, AppError */
  async call(reducer: string, ...args: readonly Argument[]): Promise<void> {
    await this.#client.callReducer(reducer, args, this.#token);
  }

  /** The id of a character that has a name of its own. @throws Error when there is none */
  async characterNamed(name: string): Promise<number> {
    const quoted = name.replaceAll("'", "''");
    const query = `SELECT id FROM character WHERE name = '${quoted}'`;
    const [character] = await this.#client.query(query, z.object({ id: z.number() }), this.#token);
    if (!character) throw new Error(`nobody is called ${name}`);
    return character.id;
  }

  /** Puts a body on the middle of a tile. */
  async carry(entity: number, { tileX, tileY }: Tile): Promise<void> {
    const middle = (tile: number) => tile * TILE_UNITS + TILE_UNITS / 2;
    await this.call('impose_motion', entity, { teleport: { x: middle(tileX), y: middle(tileY) } });
  }
}
