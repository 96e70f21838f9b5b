// Something a person chooses that counts at once: in this browser, which keeps a copy, and for whoever has an account with
// that, too. What comes from the account counts here, apart from an echo of what was chosen before the last choice.

/** Takes a choice along to the account; false when it was refused. */
export type KeepWithAccount<Choice> = (choice: Choice) => Promise<boolean>;

export interface KeptChoiceParts<Choice> {
  readonly read: () => Choice;
  /** Keeps this browser's copy. */
  readonly keep: (choice: Choice) => void;
  /** The choice became another, by whatever way. */
  readonly changed: () => void;
  /** Runs an act a little later; gives back what takes it off again. Somebody who turns a knob chooses many times. */
  readonly later: (act: () => void) => () => void;
}

export class KeptChoice<Choice extends object> {
  readonly #parts: KeptChoiceParts<Choice>;
  #choice: Choice;
  #keepWithAccount: KeepWithAccount<Choice> | undefined;
  /** What to return to when the account refuses: what it keeps, as far as that is known. */
  #before: Choice | undefined;
  /** Chosen last, until the account has taken or refused it. */
  #unconfirmed: Choice | undefined;
  #takeOff: (() => void) | undefined;

  constructor(parts: KeptChoiceParts<Choice>) {
    this.#parts = parts;
    this.#choice = parts.read();
  }

  get value(): Choice {
    return this.#choice;
  }

  change(changes: Partial<Choice>): void {
    const before = this.#choice;
    this.#take({ ...before, ...changes });
    if (!this.#keepWithAccount) return;
    this.#before ??= before;
    this.#unconfirmed = this.#choice;
    this.#takeOff?.();
    this.#takeOff = this.#parts.later(() => this.#send());
  }

  /** What the account keeps counts from now on, and choices go there; undefined: it keeps nothing yet. */
  followAccount(kept: Choice | undefined, keep: KeepWithAccount<Choice>): void {
    this.#keepWithAccount = keep;
    if (!kept) return;
    const isRepeated = !this.#takeOff && this.#unconfirmed !== undefined && isSame(kept, this.#unconfirmed);
    if (this.#unconfirmed && !isRepeated) {
      this.#before = kept;
      return;
    }
    this.#settle();
    if (!isSame(kept, this.#choice)) this.#take(kept);
  }

  /** Sends a choice that still waits, because there may be no later. */
  sendWaiting(): void {
    if (this.#takeOff) this.#send();
  }

  /** Choices stay in this browser from now on; one that still waits is sent. */
  leaveAccount(): void {
    this.sendWaiting();
    this.#keepWithAccount = undefined;
    this.#settle();
  }

  #send(): void {
    const sent = this.#unconfirmed;
    this.#takeOff?.();
    this.#takeOff = undefined;
    if (!sent || !this.#keepWithAccount) return;
    void this.#keepWithAccount(sent).then((isKept) => {
      const before = this.#before;
      const isLast = this.#unconfirmed === sent;
      if (isKept) {
        // What is as it was before is never repeated, so that taking it is enough.
        if (isLast) this.#settle();
        else if (before) this.#before = sent;
      } else if (isLast && before) {
        this.#settle();
        this.#take(before);
      }
    });
  }

  #settle(): void {
    this.#takeOff?.();
    this.#takeOff = undefined;
    this.#before = undefined;
    this.#unconfirmed = undefined;
  }

  #take(choice: Choice): void {
    this.#choice = choice;
    this.#parts.keep(choice);
    this.#parts.changed();
  }
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
