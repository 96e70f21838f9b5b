// Everybody near, apart from oneself: where they walk and what they look like. Rows come in, figures are drawn from it.
// When a connection is lost nobody vanishes; the snapshot of the next connection replaces all at once.
import type { Motion, Solid } from '@hollowmere/world/movement';
import type { Appearance } from './figure.ts';
import { Gait } from './gait.ts';
import type { Drawn, Moment } from './predictor.ts';
import { RemoteTrack } from './remote-track.ts';

export interface Entity {
  readonly id: number;
  readonly track: RemoteTrack;
  readonly gait: Gait;
  /** When it was first seen, in milliseconds of the local clock. */
  readonly since: number;
}

export class EntityStore {
  readonly #entities = new Map<number, Entity>();
  readonly #appearances = new Map<number, Appearance>();

  entities(): Iterable<Entity> {
    return this.#entities.values();
  }

  get count(): number {
    return this.#entities.size;
  }

  appearanceOf(id: number): Appearance | undefined {
    return this.#appearances.get(id);
  }

  /** The newest motion known of somebody. */
  motionOf(id: number): Motion | undefined {
    return this.#entities.get(id)?.track.motion;
  }

  /** A motion row came or changed. `drawn` is the moment others are drawn at. */
  setMotion(id: number, motion: Motion, solid: Solid, drawn: Moment): void {
    const known = this.#entities.get(id);
    if (known) known.track.push(motion, solid, drawn);
    else this.#add(id, motion, solid, drawn.ms);
  }

  removeMotion(id: number): void {
    this.#entities.delete(id);
  }

  setAppearance(id: number, appearance: Appearance): void {
    this.#appearances.set(id, appearance);
  }

  removeAppearance(id: number): void {
    this.#appearances.delete(id);
  }

  /**
   * Replaces all that is known with what a new connection brought. Who is still there goes on from where they were
   * drawn at `before`; who is not, goes.
   */
  adopt(
    motions: ReadonlyMap<number, Motion>,
    appearances: ReadonlyMap<number, Appearance>,
    solid: Solid,
    before: Moment,
    drawn: Moment,
  ): void {
    for (const id of [...this.#entities.keys()]) if (!motions.has(id)) this.#entities.delete(id);
    for (const [id, motion] of motions) this.#resume(id, motion, solid, before, drawn);
    this.#appearances.clear();
    for (const [id, appearance] of appearances) this.#appearances.set(id, appearance);
  }

  #resume(id: number, motion: Motion, solid: Solid, before: Moment, drawn: Moment): void {
    const known = this.#entities.get(id);
    if (!known) {
      this.#add(id, motion, solid, drawn.ms);
      return;
    }
    const was: Drawn = known.track.drawn(before);
    const track = new RemoteTrack(motion, solid);
    track.glideFrom(was, drawn);
    this.#entities.set(id, { ...known, track });
  }

  #add(id: number, motion: Motion, solid: Solid, since: number): void {
    this.#entities.set(id, { id, track: new RemoteTrack(motion, solid), gait: new Gait(motion.x, motion.y), since });
  }
}
