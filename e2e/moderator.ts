// Somebody who looks after the world, for tests of what their acts come to: appointed by the owner, acting through the
// world's own procedures with the game token of their sign-in.
import { z } from 'zod';
import { type Argument, type DatabaseClient, databaseClient } from '../lib/spacetime/server/database-client.ts';
import { option, product, timestamp } from '../lib/spacetime/server/sats.ts';
import type { Stack } from '../scripts/stack/stack.ts';
import type { Person } from './person.ts';

const answer = product({ ok: z.boolean(), code: z.string(), audit_id: z.unknown() });
const ownSanction = z.object({ id: z.number(), lifted_at: option(timestamp) });

export class Moderator {
  readonly #person: Person;
  readonly #world: DatabaseClient;

  private constructor(person: Person, world: DatabaseClient) {
    this.#person = person;
    this.#world = world;
  }

  /** Gives a registered person the role of an administrator, in a world that asks for no second factor. */
  static async appoint(person: Person, stack: Stack): Promise<Moderator> {
    await stack.changeSettings({ staff_second_factor: false, appeal_to: 'appeals@example.org' });
    await stack.owner.call('grant_role', person.name, 'administrator');
    return new Moderator(person, databaseClient({ uri: stack.addresses.spacetimedb, database: 'hollowmere' }));
  }

  /** `minutes`: 0 is until it is lifted. */
  async sanction(target: Person, kind: 'warn' | 'mute' | 'suspend' | 'ban', reason: string, minutes = 0) {
    await this.#act('staff_sanction', await this.#idOf(target), kind, reason, '', minutes);
  }

  /** Takes back whatever was laid on them. */
  async liftAll(target: Person): Promise<void> {
    const token = await target.gameToken();
    const all = await this.#world.query('SELECT id, lifted_at FROM my_sanctions', ownSanction, token);
    for (const { id, lifted_at } of all) if (lifted_at === null) await this.#act('staff_lift', id, 'A second look.');
  }

  async resetUsername(target: Person, reason: string): Promise<void> {
    await this.#act('staff_reset_username', await this.#idOf(target), reason);
  }

  async announce(text: string, tone: 'info' | 'warning' | 'celebration'): Promise<void> {
    await this.#act('staff_announce', text, tone, 60);
  }

  async #idOf(target: Person): Promise<number> {
    const row = z.object({ user_id: z.number() });
    const [status] = await this.#world.query('SELECT user_id FROM my_status', row, await target.gameToken());
    if (!status) throw new Error(`${target.name} is not registered`);
    return status.user_id;
  }

  /** @throws Error when the world refuses it */
  async #act(procedure: string, ...args: readonly Argument[]): Promise<void> {
    const { ok, code } = await this.#world.callProcedure(procedure, args, answer, await this.#person.gameToken());
    if (!ok) throw new Error(`${procedure} was refused: ${code}`);
  }
}
