// Taking a username away: its bearer must choose another one before they play on.
import { ActDisclosure } from '../acts/act-disclosure.tsx';
import { ReasonField } from '../acts/fields.tsx';

interface UsernameActProps {
  readonly userId: number;
  readonly who: string;
}

export function UsernameAct({ userId, who }: UsernameActProps) {
  return (
    <ActDisclosure
      act="reset_username"
      subject={userId}
      hidden={{ userId, who }}
      label="Force another username"
      about={who}
      submit={`Take the name ${who} away`}
      look="danger"
    >
      <ReasonField hint="The player reads this when they choose another name." />
    </ActDisclosure>
  );
}
