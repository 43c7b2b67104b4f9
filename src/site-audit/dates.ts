const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  ...['December', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
].join('|');

/**
 * Days, months and years as pages write them: `31 July 2022`, `31 July`, `July 2022`, `2022-07-31`, `2022-07`, `2022`,
 * `2021–22`, `2021/22`. A count from a thousand on has a comma, so that no count is taken for a year.
 */
const dates = new RegExp(
  [
    `(?<![\\d,.])(?:[12]?\\d|3[01]) (?:${months})(?: (?:19|20)\\d\\d)?\\b`,
    `\\b(?:${months})(?: (?:19|20)\\d\\d)?\\b`,
    '(?<![\\d,.−])(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?(?![\\d,]|\\.\\d|%)',
    '(?<![\\d,.−])(?:19|20)\\d\\d(?:[–/-]\\d\\d)?(?![\\d,]|\\.\\d|%)',
  ].join('|'),
  'g',
);

/** Words without their dates; as many characters as before. */
export function withoutDates(words: string): string {
  return words.replace(dates, (date) => ' '.repeat(date.length));
}
