// How often subscribers are told of commits. A client that hears of each by itself is told dozens of times a second where
// many act: most of what that costs is the telling, not what is told.

/** Calls back once, now or a little later: commits until then are told together. */
export type Later = (tell: () => void) => void;

/** At most once in so many milliseconds; at once where nothing was told for that long. */
export function atMostEvery(milliseconds: number): Later {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (tell) => {
    const act = () => {
      toldAt = performance.now();
      tell();
    };
    const wait = toldAt + milliseconds - performance.now();
    if (wait <= 0) act();
    else setTimeout(act, wait).unref();
  };
}
