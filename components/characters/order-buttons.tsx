// Moves a character one place forward or back. Each button is a form that sends the whole new order, so that it works
// without scripts; with them the cards move before the answer comes.
import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react';
import { movedBy } from './order.ts';

export const ORDER_FIELD = 'ids';

interface OrderButtonsProps {
  readonly id: number;
  readonly name: string;
  readonly order: readonly number[];
  readonly arrange: (order: readonly number[]) => void;
  /** Gets `ids`. */
  readonly sendOrder: (data: FormData) => void;
}

const ways: readonly (readonly [places: -1 | 1, words: string, Icon: LucideIcon])[] = [
  [-1, 'forward', ArrowLeft],
  [1, 'back', ArrowRight],
];

export function OrderButtons({ id, name, order, arrange, sendOrder }: OrderButtonsProps) {
  return (
    <div className="flex gap-1">
      {ways.map(([places, words, Icon]) => {
        const next = movedBy(order, id, places);
        return (
          <form
            key={words}
            action={sendOrder}
            onSubmit={(event) => {
              event.preventDefault();
              if (next) arrange(next);
            }}
          >
            <input type="hidden" name={ORDER_FIELD} value={next?.join(',') ?? ''} />
            <button
              type="submit"
              disabled={next === null}
              aria-label={`Move ${name} ${words}`}
              title={`Move ${words}`}
              className="grid size-9 place-items-center bg-page/85 text-text hover:bg-raised hover:text-accent disabled:opacity-40"
            >
              <Icon aria-hidden className="size-5" />
            </button>
          </form>
        );
      })}
    </div>
  );
}
