// The system module as a test sees it: anything can be called with anything.
declare module 'spacetime:sys@2.0' {
  const functions: Readonly<Record<string, (...given: unknown[]) => unknown>>;
  export = functions;
}
