import { type IsoDay, type Month, monthOf } from '#calendar';

const names = 'January February March April May June July August September October November December'.split(' ');
const pattern = new RegExp(`\\b(${names.join('|')})\\b(?:\\s+(\\d{4}))?`, 'g');

/** The months that a text names; one without its year is the newest that had begun by that day. */
export function monthsNamed(text: string, by: IsoDay): Month[] {
  return [...text.matchAll(pattern)].map(([, name = '', year]) => {
    const month = String(names.indexOf(name) + 1).padStart(2, '0');
    if (year !== undefined) return `${year}-${month}`;
    const newest = `${by.slice(0, 4)}-${month}`;
    return newest <= monthOf(by) ? newest : `${Number(by.slice(0, 4)) - 1}-${month}`;
  });
}
