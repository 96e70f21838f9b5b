// The question of the player search.
import { USERNAME_MAX } from '@hollowmere/world/names';
import { Button } from '#components/ui/button.tsx';

export function SearchForm({ query }: { readonly query: string }) {
  return (
    <search>
      <form action="/players" className="flex flex-wrap items-end gap-3">
        <div className="grid min-w-0 flex-1 basis-60 gap-2">
          <label htmlFor="player-search" className="font-semibold">
            Name
          </label>
          <input
            id="player-search"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={USERNAME_MAX * 2}
            autoComplete="off"
            className="pixel-frame m-[3px] min-h-12 w-[calc(100%-6px)] bg-sunken px-4 text-lg text-text [--frame:var(--hm-edge)]"
          />
        </div>
        <Button type="submit" className="min-h-12">
          Search
        </Button>
      </form>
    </search>
  );
}
