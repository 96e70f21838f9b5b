// What hangs on the mouse while it is dragged, over everything else.
import { ItemPicture } from './item-picture.tsx';

/** Half of its side, in CSS pixels: the pointer holds it by the middle. */
const MIDDLE = 24;

interface DraggedThingProps {
  readonly kind: number;
  /** Where the pointer is, in CSS pixels of the page. */
  readonly at: { readonly x: number; readonly y: number };
}

export function DraggedThing({ kind, at: { x, y } }: DraggedThingProps) {
  return (
    <div aria-hidden className="pointer-events-none fixed z-50" style={{ left: x - MIDDLE, top: y - MIDDLE }}>
      <ItemPicture kind={kind} className="size-12" />
    </div>
  );
}
