// How to have a sanction looked at again: a mail address or a page that the owner named, or nothing.

interface AppealProps {
  readonly to: string | undefined;
}

export function Appeal({ to }: AppealProps) {
  if (!to) return null;
  const isLink = to.startsWith('https://');
  return (
    <p>
      You think this is wrong?{' '}
      <a
        href={isLink ? to : `mailto:${to}`}
        {...(isLink && { target: '_blank', rel: 'noreferrer' })}
        className="text-accent underline underline-offset-2"
      >
        {isLink ? 'Ask for another look' : `Write to ${to}`}
      </a>
      .
    </p>
  );
}
