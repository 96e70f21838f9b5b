// An authenticator app: the codes of RFC 6238 from a secret, written anew here so that the provider is checked against another hand.
import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

const PERIOD_MS = 30_000;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export class AuthenticatorApp {
  readonly #key: Buffer;
  /** The time step of the code that was shown last. */
  #lastStep = 0;

  constructor(secret: string) {
    this.#key = fromBase32(secret);
  }

  /**
   * Codes are taken once, so each call shows a later one. The provider takes the code after the present one as well, for phones
   * that go ahead: only the third within half a minute has to wait.
   */
  async nextCode(): Promise<string> {
    const step = Math.max(presentStep(), this.#lastStep + 1);
    while (step > presentStep() + 1) await setTimeout(PERIOD_MS - (Date.now() % PERIOD_MS));
    this.#lastStep = step;
    return this.#code(step);
  }

  #code(step: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const digest = createHmac('sha1', this.#key).update(counter).digest();
    const offset = digest.readUInt8(digest.length - 1) & 0xf;
    return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  }
}

function presentStep(): number {
  return Math.floor(Date.now() / PERIOD_MS);
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
