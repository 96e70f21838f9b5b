// What somebody is called whose name staff took away, until they choose another: `Traveller 4821`. Chosen usernames have
// no blank and names of characters no digit, so nobody can be called so by choice.

export function neutralName(number: number): string {
  return `Traveller ${number}`;
}
