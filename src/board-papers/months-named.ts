import { type IsoDay, type Month, monthNames, monthOf } from '#calendar';

const pattern = new RegExp(`\\b(${monthNames.join('|')})\\b(?:\\s+(\\d{4}))?`, 'g');

/** The months that a text names; one without its year is the newest that had begun by that day. */
export function monthsNamed(text: string, by: IsoDay): Month[] {
  return [...text.matchAll(pattern)].map(([, name = '', year]) => {
    const month = String(monthNames.indexOf(name) + 1).padStart(2, '0');
    if (year !== undefined) return `${year}-${month}`;
    const newest = `${by.slice(0, 4)}-${month}`;
    return newest <= monthOf(by) ? newest : `${Number(by.slice(0, 4)) - 1}-${month}`;
  });
}
