import { addDays, dayNumber, type IsoDay } from './day.ts';

/** Days that a proclamation or order made bank holidays, or took the name from, beside what holds every year. */
const extra: readonly IsoDay[] = [
  '2002-06-03', // Golden Jubilee
  '2011-04-29', // royal wedding
  '2012-06-05', // Diamond Jubilee
  '2022-06-03', // Platinum Jubilee
  '2022-09-19', // funeral of Queen Elizabeth II
  '2023-05-08', // coronation of King Charles III
];

/** Bank holidays of a year that were held on another day. */
const moved: ReadonlyMap<IsoDay, IsoDay> = new Map([
  ['2002-05-27', '2002-06-04'],
  ['2012-05-28', '2012-06-04'],
  ['2020-05-04', '2020-05-08'], // 75 years after the end of the war in Europe
  ['2022-05-30', '2022-06-02'],
]);

/**
 * The bank holidays of England in a year, in order; those of Christmas and New Year that fall on a weekend stand on the
 * working day after. Sources: Banking and Financial Dealings Act 1971, schedule 1; GOV.UK, *UK bank holidays*, England and
 * Wales, for 2015 to 2027. A day that is proclaimed for a later year has to be added.
 */
export function bankHolidays(year: number): IsoDay[] {
  const easter = easterSunday(year);
  const usual = [
    onWorkingDay(`${year}-01-01`, []),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(`${year}-05-01`),
    addDays(firstMonday(`${year}-06-01`), -7),
    addDays(firstMonday(`${year}-09-01`), -7),
    ...christmas(year),
  ];
  const own = extra.filter((day) => day.startsWith(`${year}-`));
  return [...usual.map((day) => moved.get(day) ?? day), ...own].sort();
}

function christmas(year: number): IsoDay[] {
  const first = onWorkingDay(`${year}-12-25`, [`${year}-12-26`]);
  return [first, onWorkingDay(`${year}-12-26`, [first])];
}

/** A day, or the first working day after it that is not taken. */
function onWorkingDay(day: IsoDay, taken: readonly IsoDay[]): IsoDay {
  let found = day;
  while (weekday(found) > 5 || taken.includes(found)) found = addDays(found, 1);
  return found;
}

function firstMonday(from: IsoDay): IsoDay {
  return addDays(from, (8 - weekday(from)) % 7);
}

/** 1 for Monday to 7 for Sunday. */
function weekday(day: IsoDay): number {
  return ((dayNumber(day) + 3) % 7) + 1;
}

/** Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): IsoDay {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}
