// While a page is on its way.
import { Skeleton } from '#components/ui/skeleton.tsx';

export default function Loading() {
  return (
    <div className="page-width grid gap-6 py-12" aria-busy>
      <p className="sr-only" role="status">
        Loading …
      </p>
      <Skeleton className="h-12 w-72 max-w-full" />
      <Skeleton className="h-6 w-96 max-w-full" />
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        <Skeleton className="h-48" />
        <Skeleton className="h-48" />
        <Skeleton className="h-48" />
      </div>
    </div>
  );
}
