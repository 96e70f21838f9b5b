'use client';
// What is asked about a stack before it is split or left on the ground.
import { AmountDialog } from './amount-dialog.tsx';
import { DropDialog } from './drop-dialog.tsx';
import type { Asking, BagHand } from './use-bag.ts';

interface BagQuestionProps {
  readonly asking: Asking;
  readonly hand: BagHand;
  readonly focusAfter: () => void;
}

export function BagQuestion({ asking, hand, focusAfter }: BagQuestionProps) {
  const { what, place, stack, count } = asking;
  const shared = { close: hand.stopAsking, focusAfter };
  switch (what) {
    case 'split':
      return (
        <AmountDialog
          {...shared}
          title="Split the stack"
          most={stack.count - 1}
          first={count}
          label={(many) => `Split off ${many}`}
          doIt={(many) => hand.split(place, many)}
        />
      );
    case 'drop some':
      return (
        <AmountDialog
          {...shared}
          title="Drop some"
          most={stack.count}
          first={count}
          label={(many) => `Drop ${many}`}
          doIt={(many) => hand.askDrop(place, many)}
        />
      );
    case 'drop rare':
      return <DropDialog {...shared} stack={{ ...stack, count }} drop={() => hand.drop(place, count)} />;
  }
}
