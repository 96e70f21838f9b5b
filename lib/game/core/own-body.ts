// The own body: where it is foretold to be, what is claimed of it, and how often the server's word moved it.
import { type Direction, type Motion, type Solid, STANDING, type SteerClaim } from '@hollowmere/world/movement';
import { Gait } from './gait.ts';
import { type Corrected, type Moment, Predictor } from './predictor.ts';
import type { ViewTime } from './view-time.ts';

export interface OwnBodyParts {
  readonly time: ViewTime;
  /** What blocks now. */
  readonly solid: () => Solid;
  /** Sends a claim; settles once the server has answered or refused it. */
  readonly steer: (claim: SteerClaim) => Promise<void>;
}

interface Body {
  readonly id: number;
  readonly predictor: Predictor;
  readonly gait: Gait;
  readonly since: number;
}

export class OwnBody {
  readonly #parts: OwnBodyParts;
  #body: Body | undefined;
  #corrections = { all: 0, imposed: 0 };

  constructor(parts: OwnBodyParts) {
    this.#parts = parts;
  }

  /** Nothing before its first motion came. */
  get body(): Body | undefined {
    return this.#body;
  }

  /** How often the server's word moved it, and how often the server had changed it by itself. */
  get corrections(): { readonly all: number; readonly imposed: number } {
    return this.#corrections;
  }

  setMotion(id: number, motion: Motion): void {
    const { time, solid } = this.#parts;
    const now = time.now();
    if (this.#body) {
      this.#note(this.#body.predictor.rebase(motion, solid(), now));
      this.#body = { ...this.#body, id };
      return;
    }
    const predictor = new Predictor(motion, solid());
    this.#body = { id, predictor, gait: new Gait(motion.x, motion.y), since: now.ms };
  }

  /** Walks this way from now on, and claims it. */
  steer(wish: Direction, moment: Moment): void {
    const { time, steer } = this.#parts;
    if (time.isHeld || !this.#body || !time.isKnown) return;
    const { predictor } = this.#body;
    const claim = predictor.steer(wish, moment);
    if (!claim) return;
    const answered = () => this.#note(time.isHeld ? undefined : predictor.answered(claim.tick, time.now()));
    steer(claim).then(answered, answered);
  }

  stop(): void {
    this.steer(STANDING, this.#parts.time.now());
  }

  /** It stays where it is. */
  hold(moment: Moment): void {
    this.#body?.predictor.hold(this.#parts.solid(), moment);
  }

  #note(corrected: Corrected | undefined): void {
    if (!corrected) return;
    const { all, imposed } = this.#corrections;
    this.#corrections = { all: all + 1, imposed: imposed + Number(corrected.isImposed) };
  }
}
