// What a body does for a moment, apart from walking: it strikes, staggers, falls. Events begin a pose, time ends it; a cast
// lasts as long as its row. Milliseconds of the local clock.

export type Pose = 'stand' | 'walk' | 'attack' | 'hit' | 'cast' | 'die';

/** How long each is shown when nothing else ends it. */
const POSE_MS = { attack: 360, hit: 200 } as const;

export type BriefPose = keyof typeof POSE_MS;

interface Begun {
  readonly pose: BriefPose;
  readonly at: number;
}

export class Poses {
  readonly #begun = new Map<number, Begun>();
  readonly #diedAt = new Map<number, number>();

  clear(): void {
    this.#begun.clear();
    this.#diedAt.clear();
  }

  /** A blow does not stop for a scratch: who strikes is not seen staggering until it is done. */
  begin(entity: number, pose: BriefPose, ms: number): void {
    if (pose === 'hit' && this.brief(entity, ms)?.pose === 'attack') return;
    this.#begun.set(entity, { pose, at: ms });
  }

  /** Holds what a body does for so long: the moment in which a blow lands. */
  hold(entity: number, forMs: number): void {
    const begun = this.#begun.get(entity);
    if (begun) this.#begun.set(entity, { ...begun, at: begun.at + forMs });
  }

  brief(entity: number, ms: number): { readonly pose: BriefPose; readonly poseMs: number } | undefined {
    const begun = this.#begun.get(entity);
    if (!begun) return undefined;
    const poseMs = Math.max(0, ms - begun.at);
    if (poseMs < POSE_MS[begun.pose]) return { pose: begun.pose, poseMs };
    this.#begun.delete(entity);
    return undefined;
  }

  die(entity: number, ms: number): void {
    if (!this.#diedAt.has(entity)) this.#diedAt.set(entity, ms);
    this.#begun.delete(entity);
  }

  /** When it was first seen dead. */
  diedAt(entity: number): number | undefined {
    return this.#diedAt.get(entity);
  }

  rise(entity: number): void {
    this.#diedAt.delete(entity);
  }

  forget(entity: number): void {
    this.#begun.delete(entity);
    this.#diedAt.delete(entity);
  }
}
