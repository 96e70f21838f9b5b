// What runs in the page before anything of it does: counts calls that draw, and says so when asked. Nothing of the game is
// changed; what it calls is wrapped.

declare global {
  interface Window {
    /** Calls that drew, in each frame that drew, since this was last called. */
    __takeDraws?: () => readonly number[];
  }
}

/** Handed to the page as text: it may use nothing from outside itself. */
export function countDraws(): void {
  let draws: number[] = [];
  let drawn = 0;
  const request = window.requestAnimationFrame.bind(window);
  let at = -1;
  window.requestAnimationFrame = (act) =>
    request((time) => {
      // All callbacks of one frame are called with the same time.
      if (time !== at && drawn > 0) {
        draws.push(drawn);
        drawn = 0;
      }
      at = time;
      act(time);
    });
  const counted = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const;
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const methods = prototype as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>;
    for (const name of counted) {
      const draw = methods[name];
      if (draw === undefined) continue;
      methods[name] = function (this: unknown, ...args: unknown[]) {
        drawn += 1;
        return draw.apply(this, args);
      };
    }
  }
  window.__takeDraws = () => {
    const taken = draws;
    draws = [];
    return taken;
  };
}
