// The pages of the account centre, in the order of its navigation.
import {
  AtSign,
  Download,
  Eye,
  Flag,
  House,
  KeyRound,
  type LucideIcon,
  Scale,
  ScrollText,
  SlidersHorizontal,
} from 'lucide-react';

interface AccountPage {
  readonly href: string;
  readonly label: string;
  readonly Icon: LucideIcon;
}

interface AccountArea {
  readonly title: string;
  readonly pages: readonly AccountPage[];
}

export const accountAreas: readonly AccountArea[] = [
  {
    title: 'You',
    pages: [
      { href: '/account', label: 'Overview', Icon: House },
      { href: '/account/name', label: 'Username', Icon: AtSign },
      { href: '/account/settings', label: 'Settings', Icon: SlidersHorizontal },
      { href: '/account/data', label: 'Your data', Icon: Download },
    ],
  },
  {
    title: 'Security',
    pages: [
      { href: '/account/sign-ins', label: 'Signing in', Icon: KeyRound },
      { href: '/account/activity', label: 'Activity', Icon: ScrollText },
    ],
  },
  {
    title: 'You and others',
    pages: [
      { href: '/account/privacy', label: 'Privacy and blocks', Icon: Eye },
      { href: '/account/reports', label: 'Your reports', Icon: Flag },
      { href: '/account/sanctions', label: 'Standing', Icon: Scale },
    ],
  },
];
