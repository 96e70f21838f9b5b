// Where something will be in a moment.
import { clsx } from 'clsx';

export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <div
      aria-hidden
      className={clsx(
        'animate-shimmer bg-[length:200%_100%] bg-[linear-gradient(100deg,var(--hm-surface)_40%,var(--hm-raised)_50%,var(--hm-surface)_60%)]',
        className,
      )}
    />
  );
}
