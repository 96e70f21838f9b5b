// The focus within a part of the page whose lines come and go: when what had it is taken away, what lies there now takes it, so
// that nobody with keys or a gamepad begins anew at the top after the last of something is sold.
import { focusablesOf, giveFocus } from './focusable.ts';

export class KeptFocus {
  readonly #area: HTMLElement;
  readonly #leaving = new AbortController();
  readonly #changes: MutationObserver;
  #last: HTMLElement | undefined;
  #rank = 0;

  constructor(area: HTMLElement) {
    this.#area = area;
    area.addEventListener('focusin', ({ target }) => this.#note(target), { signal: this.#leaving.signal });
    this.#changes = new MutationObserver(() => this.#keep());
    this.#changes.observe(area, { childList: true, subtree: true });
    this.#note(document.activeElement);
  }

  stop(): void {
    this.#leaving.abort();
    this.#changes.disconnect();
  }

  #note(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    const rank = focusablesOf(this.#area).indexOf(target);
    if (rank < 0) return;
    this.#last = target;
    this.#rank = rank;
  }

  #keep(): void {
    if (!this.#last) return;
    if (this.#last.isConnected) {
      this.#note(this.#last);
      return;
    }
    this.#last = undefined;
    // Somebody went elsewhere, or something else took it: there it stays.
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const left = focusablesOf(this.#area);
    giveFocus(left[Math.min(this.#rank, left.length - 1)]);
  }
}
