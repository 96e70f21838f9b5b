'use client';
// When even the layout fails: no styles are certain here, so it brings its own few.

export default function GlobalError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <html lang="en">
      <body
        style={{ background: '#17131f', color: '#f7f0dc', font: '18px/1.6 system-ui, sans-serif', padding: '10vh 8vw' }}
      >
        <h1>Something broke</h1>
        <p>That was our fault, not yours. Nothing of yours is lost.</p>
        <button type="button" onClick={reset} style={{ font: 'inherit', padding: '0.6em 1.2em' }}>
          Try again
        </button>
      </body>
    </html>
  );
}
