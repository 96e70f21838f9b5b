// The server's owner, who takes the crowd to its places: a connection with the token that the server keeps beside its data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { experienceAt } from '@hollowmere/world/growth';
import { DbConnection } from '../../lib/spacetime/bindings/index.ts';
import type { Home, Spot } from './places.ts';
import type { Target } from './population.ts';

/** Somebody in the world. */
export interface Body {
  readonly entity: number;
  readonly characterId: number;
}

export class Owner {
  readonly #connection: DbConnection;

  private constructor(connection: DbConnection) {
    this.#connection = connection;
  }

  /** `dataDir`: the server's. */
  static connect({ uri, database }: Target, dataDir: string): Promise<Owner> {
    const token = readFileSync(join(dataDir, 'owner-token'), 'utf8').trim();
    return new Promise((resolve, reject) => {
      DbConnection.builder()
        .withUri(uri)
        .withDatabaseName(database)
        .withToken(token)
        .withCompression('none')
        .onConnect((connection) => resolve(new Owner(connection)))
        .onConnectError((_, error) => reject(error))
        .build();
    });
  }

  /** Makes somebody fit for a place, and takes them there. */
  async settle({ entity, characterId }: Body, home: Home): Promise<void> {
    if (home.level > 1) {
      await this.#connection.reducers.grantExperience({ characterId, amount: experienceAt(home.level) });
    }
    await this.place(entity, home);
  }

  async place(entity: number, { x, y }: Spot): Promise<void> {
    await this.#connection.reducers.imposeMotion({ entity, change: { tag: 'Teleport', value: { x, y } } });
  }

  leave(): void {
    this.#connection.disconnect();
  }
}
