// Elements without a browser, for tests of what leads the focus: a tree that can be asked with the selectors that are used
// there, boxes by hand, and one element that has the focus.
import { vi } from 'vitest';

interface Facts {
  readonly tag?: string;
  /** What a selector can ask for, by name; `true` for what has no value. */
  readonly marks?: Readonly<Record<string, string | true>>;
  readonly at?: readonly [left: number, top: number];
  readonly zIndex?: number;
  readonly children?: readonly TestElement[];
}

const SIDE = 40;

export class TestElement extends EventTarget {
  readonly tag: string;
  readonly marks: Readonly<Record<string, string | true>>;
  readonly style: { readonly zIndex: string };
  readonly heard: string[] = [];
  children: TestElement[];
  parentElement: TestElement | null = null;
  readonly #at: readonly [number, number];

  constructor({ tag = 'div', marks = {}, at = [0, 0], zIndex = 0, children = [] }: Facts = {}) {
    super();
    this.tag = tag;
    this.marks = marks;
    this.style = { zIndex: `${zIndex}` };
    this.children = [...children];
    this.#at = at;
    for (const child of children) child.parentElement = this;
  }

  get isConnected(): boolean {
    return root(this) === page?.body;
  }

  matches(selectors: string): boolean {
    return list(selectors).some((selector) => fits(this, selector));
  }

  closest(selectors: string): TestElement | null {
    return this.matches(selectors) ? this : (this.parentElement?.closest(selectors) ?? null);
  }

  querySelectorAll(selectors: string): TestElement[] {
    return this.children.flatMap((child) => [
      ...(child.matches(selectors) ? [child] : []),
      ...child.querySelectorAll(selectors),
    ]);
  }

  querySelector(selectors: string): TestElement | null {
    return this.querySelectorAll(selectors)[0] ?? null;
  }

  contains(other: TestElement | null): boolean {
    return other !== null && (other === this || this.contains(other.parentElement));
  }

  getBoundingClientRect() {
    const [left, top] = this.#at;
    return { left, top, right: left + SIDE, bottom: top + SIDE, width: SIDE, height: SIDE };
  }

  checkVisibility(): boolean {
    return this.marks.hidden === undefined;
  }

  focus(): void {
    if (page) page.activeElement = this;
    for (let up: TestElement | null = this; up; up = up.parentElement) {
      const event = new Event('focusin');
      Object.defineProperty(event, 'target', { value: this });
      up.dispatchEvent(event);
    }
  }

  blur(): void {
    if (page) page.activeElement = page.body;
  }

  click(): void {
    this.heard.push('click');
  }

  scrollIntoView(): void {
    this.heard.push('in sight');
  }

  /** Taken out of the page, as by a list that was drawn anew. */
  remove(): void {
    const up = this.parentElement;
    if (!up) return;
    up.children = up.children.filter((child) => child !== this);
    this.parentElement = null;
    if (page && this.contains(page.activeElement)) page.activeElement = page.body;
    for (const changed of page?.observers ?? []) changed();
  }
}

class TestInput extends TestElement {
  value = 50;
  stepUp = () => this.value++;
  stepDown = () => this.value--;
}

class TestSelect extends TestElement {
  length = 3;
  selectedIndex = 0;
}

interface TestDocument extends EventTarget {
  readonly body: TestElement;
  readonly documentElement: { readonly dataset: Record<string, string> };
  readonly observers: Set<() => void>;
  activeElement: TestElement;
  querySelector: TestElement['querySelector'];
  querySelectorAll: TestElement['querySelectorAll'];
}

let page: TestDocument | undefined;

/** A page of these elements. Nothing has the focus. */
export function pageOf(...children: readonly TestElement[]): TestDocument {
  const body = new TestElement({ tag: 'body', children });
  const observers = new Set<() => void>();
  page = Object.assign(new EventTarget(), {
    body,
    activeElement: body,
    documentElement: { dataset: {} },
    observers,
    querySelector: (selectors: string) => body.querySelector(selectors),
    querySelectorAll: (selectors: string) => body.querySelectorAll(selectors),
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('HTMLElement', TestElement);
  vi.stubGlobal('HTMLInputElement', TestInput);
  vi.stubGlobal('HTMLSelectElement', TestSelect);
  vi.stubGlobal('MouseEvent', class extends Event {});
  vi.stubGlobal(
    'KeyboardEvent',
    class extends Event {
      readonly key: string;
      constructor(name: string, { key }: { readonly key: string }) {
        super(name);
        this.key = key;
      }
    },
  );
  vi.stubGlobal(
    'MutationObserver',
    class {
      readonly #changed: () => void;
      constructor(changed: () => void) {
        this.#changed = changed;
      }
      observe = () => observers.add(this.#changed);
      disconnect = () => observers.delete(this.#changed);
    },
  );
  return page;
}

/** As the part under test knows it. */
export const real = (element: TestElement) => element as unknown as HTMLElement;

export const button = (at: readonly [number, number], marks: Facts['marks'] = {}) =>
  new TestElement({ tag: 'button', at, marks });

export const slider = (at: readonly [number, number]) => new TestInput({ tag: 'input', at, marks: { type: 'range' } });

export const choice = (at: readonly [number, number]) => new TestSelect({ tag: 'select', at });

export const line = (at: readonly [number, number]) => new TestInput({ tag: 'input', at, marks: { type: 'text' } });

const root = (element: TestElement): TestElement =>
  element.parentElement === null ? element : root(element.parentElement);

/** Parts at commas that are in no brackets. */
const list = (selectors: string): string[] => selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim());

const PART = /^([a-z]+)|\[([\w-]+)(?:=([\w-]+))?\]|:(disabled|focus)|:not\(([^)]*)\)/g;

function fits(element: TestElement, selector: string): boolean {
  return [...selector.matchAll(PART)].every(([, tag, mark, value, state, not]) => {
    if (tag) return element.tag === tag;
    if (mark) return value === undefined ? element.marks[mark] !== undefined : element.marks[mark] === value;
    if (state) return state === 'focus' ? page?.activeElement === element : element.marks.disabled !== undefined;
    return not === undefined || !element.matches(not);
  });
}
