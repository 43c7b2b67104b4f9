/** How many are named. */
const most = 5;

/** The first few of some places in words, each once, and how many more there are. */
export function firstOf(places: readonly string[]): string {
  const each = [...new Set(places)];
  const more = each.length > most ? ` and ${each.length - most} more` : '';
  return `${each.slice(0, most).join('; ')}${more}`;
}
