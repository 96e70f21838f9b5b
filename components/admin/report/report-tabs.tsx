// The queue by state.
import { TextLink } from '#components/ui/text-link.tsx';

const tabs = [
  { state: 'open', label: 'Open' },
  { state: 'upheld', label: 'Upheld' },
  { state: 'rejected', label: 'Rejected' },
  { state: 'all', label: 'All' },
] as const;

export type ReportTab = (typeof tabs)[number]['state'];

export function ReportTabs({ state }: { readonly state: ReportTab }) {
  return (
    <nav aria-label="Reports by state" className="mb-5 overflow-x-auto p-1">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.state}>
            <TextLink
              href={tab.state === 'open' ? '/admin/reports' : `/admin/reports?state=${tab.state}`}
              aria-current={tab.state === state ? 'page' : undefined}
              className="flex min-h-10 items-center bg-surface px-4 font-semibold text-sm hover:bg-raised aria-[current=page]:bg-accent aria-[current=page]:text-on-accent"
            >
              {tab.label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
