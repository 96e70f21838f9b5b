// The chosen colours at a glance, each with the sign or the word that says the same.
const samples = [
  { words: '◆ Easy', color: 'text-(--hud-easy)' },
  { words: '◆ Deadly ▲▲', color: 'text-(--hud-deadly)' },
  { words: '−12', color: 'text-(--hud-suffered)' },
  { words: '+8', color: 'text-(--hud-healed)' },
] as const;

const rarities = ['uncommon', 'rare', 'epic', 'legendary'] as const;

export function PaletteSample() {
  return (
    <div aria-hidden className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-2 bg-sunken px-3 py-2 text-sm">
      {samples.map(({ words, color }) => (
        <span key={words} className={`whitespace-nowrap font-semibold ${color}`}>
          {words}
        </span>
      ))}
      <span className="flex gap-1.5">
        {rarities.map((rarity) => (
          <span key={rarity} data-rarity={rarity} className="hud-slot relative size-7 bg-page" />
        ))}
      </span>
    </div>
  );
}
