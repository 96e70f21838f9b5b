// A page without a browser, for tests of what listens to one: elements are event targets, pointers are sent by hand.
import { vi } from 'vitest';

/** What a pointer event says. */
interface Pointer {
  readonly id?: number;
  readonly type?: string;
  readonly button?: number;
  readonly at?: number;
}

/** Stands in for window, document and the element that covers the picture, 400 pixels wide. */
export function testingPage() {
  const [window, document] = [new EventTarget(), new EventTarget()];
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('WheelEvent', { DOM_DELTA_PIXEL: 0 });
  const surface = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 400, height: 300 }),
  }) as unknown as HTMLElement;
  const send = (target: EventTarget, name: string, facts: object): Event => {
    const event = new Event(name, { cancelable: true });
    for (const [key, value] of Object.entries(facts)) Object.defineProperty(event, key, { value });
    target.dispatchEvent(event);
    return event;
  };
  const pointer = (name: string, x: number, y: number, { id = 1, type = 'touch', button = 0, at = 0 }: Pointer = {}) =>
    send(name === 'pointerdown' ? surface : window, name, {
      pointerId: id,
      pointerType: type,
      button,
      clientX: x,
      clientY: y,
      timeStamp: at,
    });
  return { surface, window, document, send, pointer };
}
