const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];
const month = new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${names.join('|')}) (\\d{4})\\b`, 'g');

/** The last month that words name, as `2022-07`, or the day, as `2022-07-31`; null where they name none. */
export function periodIn(words: string): string | null {
  const [, day, name, year] = [...words.matchAll(month)].at(-1) ?? [];
  if (name === undefined) return null;
  const found = `${year}-${String(names.indexOf(name) + 1).padStart(2, '0')}`;
  return day === undefined ? found : `${found}-${day.padStart(2, '0')}`;
}
