// Names with dots: those that lead to the module inside which something is declared, and its own behind them.

/** Empty for what the outer module declares. */
export function namespaceOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

export function localName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
