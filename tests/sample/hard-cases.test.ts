import { beforeAll, describe, expect, test } from 'vitest';
import { addMonths, ageOn, daysBetween, monthEnd } from '#calendar';
import { extractMonths, type SampleFile, sampleAuthorities } from '#sample';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { nightly } from '#tests/nightly.ts';
import { extractedOn, isoOf, parse, type Row } from './history.ts';

const isRead = (path: string) => /(extract\.yaml|(episodes|header|missing)\.csv|annex_a_list_[678]\.csv)$/.test(path);
const isFostered = ({ PLACE = '' }: Row) => /^U/.test(PLACE);
const isAdoptive = ({ PLACE = '' }: Row) => /^A/.test(PLACE);

/** The cells of rows under a heading of list 8; headings differ a little between authorities. */
const cellsUnder = ([first = {}]: readonly Row[], heading: RegExp) => {
  const name = Object.keys(first).find((one) => heading.test(one));
  return (row: Row) => (name === undefined ? '' : (row[name] ?? ''));
};

describe.each([1, ...nightly(2, 9)])('Every authority of seed %i', (seed) => {
  let files: Map<string, SampleFile>;

  beforeAll(async () => {
    files = await filesOfSample(seed, isRead);
  }, 300_000);

  const rows = (month: string, folder: string, name: string): Row[] =>
    parse(files.get(`${month}/${folder}/${name}.csv`)?.text ?? '');
  const listed = (month: string, folder: string) => {
    const list = rows(month, folder, 'annex_a_list_8');
    const under = (heading: RegExp) => cellsUnder(list, heading);
    const [born, start, end] = [under(/^Date of Birth/), under(/^Date Started/), under(/^Date Ceased/)] as const;
    const [reviewed, worker] = [under(/^Date of Latest/), under(/^Allocated Worker/)] as const;
    const [place, provider] = [under(/^Placement Type/), under(/^Placement Provider/)] as const;
    return list.map((row) => ({
      child: row['Child Unique ID'] ?? '',
      born: isoOf(born(row)),
      start: isoOf(start(row)),
      end: isoOf(end(row)),
      reviewed: isoOf(reviewed(row)),
      worker: worker(row),
      place: place(row),
      provider: provider(row),
    }));
  };
  const inCare = (month: string, folder: string) => listed(month, folder).filter(({ end }) => end === '');
  /** Children whose episodes of a month's return, in order, fit somewhere. */
  const children = (month: string, folder: string, fits: (rows: Row[]) => boolean) => {
    const byChild = Map.groupBy(rows(month, folder, 'episodes'), ({ CHILD }) => CHILD);
    const order = ({ DECOM, DEC }: Row) => `${isoOf(DECOM)} ${DEC === '' ? '9999' : isoOf(DEC)}`;
    const sorted = [...byChild.values()].map((own) => [...own].sort((a, b) => (order(a) < order(b) ? -1 : 1)));
    return sorted.filter(fits);
  };
  const pairs = (own: Row[], fits: (row: Row, next: Row) => boolean) =>
    own.some((row, index) => {
      const next = own[index + 1];
      return next !== undefined && fits(row, next);
    });
  const byMonths = <T>(months: readonly string[], found: (month: string) => readonly T[]) => months.flatMap(found);

  /** What is hard to count, and the children or months of an authority that have it. */
  const hard: [string, (folder: string) => readonly unknown[]][] = [
    [
      'lists taken some days after the month, with what took place since',
      (folder) =>
        byMonths(extractMonths, (month) =>
          listed(month, folder).filter(({ start, end, reviewed }) =>
            [start, end, reviewed].some(
              (day) => day > monthEnd(month) && day <= extractedOn(files, `${month}/${folder}`),
            ),
          ),
        ),
    ],
    [
      'a blank review of a child long in care',
      (folder) => inCare('2022-07', folder).filter(({ start, reviewed }) => start < '2020-01-01' && reviewed === ''),
    ],
    [
      'a blank review of a new child',
      (folder) => inCare('2022-07', folder).filter(({ start, reviewed }) => start > '2022-07-01' && reviewed === ''),
    ],
    ['a blank social worker', (folder) => inCare('2022-07', folder).filter(({ worker }) => worker === '')],
    [
      'a foster home of an unknown provider',
      (folder) => inCare('2022-07', folder).filter(({ place, provider }) => /U[46]/.test(place) && provider === ''),
    ],
    [
      'a placement order that was revoked and made again',
      (folder) => children('2022-06', folder, (own) => /E1 (C2 )+E1/.test(own.map(({ LS }) => LS).join(' '))),
    ],
    [
      'a placement for adoption that ended, and a child who waits again',
      (folder) =>
        children('2022-06', folder, (own) => {
          const last = own.findLastIndex(isAdoptive);
          return last !== -1 && own[last]?.REC === 'X1' && own.at(-1)?.LS === 'E1' && own.at(-1)?.DEC === '';
        }),
    ],
    [
      'a second placement for adoption',
      (folder) =>
        children('2022-07', folder, (own) =>
          /^A.*[^A]\d .*A\d$/.test(
            own
              .filter((row) => isoOf(row.DECOM) > '2022-01-01')
              .map(({ PLACE }) => PLACE)
              .join(' '),
          ),
        ),
    ],
    [
      'a child at home with parents without an order',
      (folder) => children('2022-07', folder, (own) => own.some(({ PLACE, LS }) => PLACE === 'P1' && LS === 'V2')),
    ],
    [
      'a placement of no length',
      (folder) =>
        byMonths(['2021-06', '2022-06'], (month) =>
          children(month, folder, (own) => own.some(({ DECOM, DEC, REC }) => DECOM === DEC && REC === 'X1')),
        ),
    ],
    [
      'two starts on one day',
      (folder) =>
        byMonths(['2021-06', '2022-06'], (month) =>
          children(month, folder, (own) => pairs(own, (a, b) => a.RNE === 'S' && b.RNE === 'S' && a.DECOM === b.DECOM)),
        ),
    ],
    [
      'some days away from a home to which the child comes back',
      (folder) =>
        byMonths(extractMonths, (month) =>
          children(month, folder, (own) =>
            own.some((row, index) => {
              const [before, after] = [own[index - 1], own[index + 1]];
              const away = row.PLACE?.startsWith('T') === true;
              return away && before !== undefined && isFostered(before) && before.PLACE === after?.PLACE;
            }),
          ),
        ),
    ],
    [
      'short breaks that go over into care',
      (folder) =>
        byMonths(['2022-06', '2022-07'], (month) =>
          children(month, folder, (own) => pairs(own, (a, b) => a.LS === 'V4' && b.LS !== 'V4')),
        ),
    ],
    [
      'a start that list 8 alone knows',
      (folder) => {
        const starts = new Map(inCare('2020-06', folder).map(({ child, start }) => [child, start]));
        return children('2020-06', folder, ([first]) => {
          const start = starts.get(first?.CHILD ?? '');
          return first?.RNE !== 'S' && start !== undefined && start < isoOf(first?.DECOM);
        });
      },
    ],
    [
      'a young person of 18 whose case is still open',
      (folder) =>
        byMonths(['2022-04', '2022-05'], (month) =>
          inCare(month, folder).filter(({ born }) => ageOn(born, monthEnd(month)) >= 18),
        ),
    ],
    [
      'a child twice on list 8',
      (folder) =>
        byMonths(extractMonths, (month) => {
          const ids = listed(month, folder).map(({ child }) => child);
          return ids.filter((id, index) => ids.indexOf(id) !== index);
        }),
    ],
    [
      'an incident that nobody closed',
      (folder) =>
        rows('2022-07', folder, 'missing').filter(
          ({ MIS_START, MIS_END }) => MIS_END === '' && isoOf(MIS_START) < '2022-05-01',
        ),
    ],
    [
      'a child back in care within two weeks',
      (folder) =>
        byMonths(['2020-12', '2021-06', '2021-12', '2022-07'], (month) =>
          children(month, folder, (own) =>
            pairs(own, (a, b) => {
              if (b.RNE !== 'S' || a.DEC === '' || a.DEC === b.DECOM) return false;
              return daysBetween(isoOf(a.DEC), isoOf(b.DECOM)) <= 14;
            }),
          ),
        ),
    ],
    [
      'a child born on 29 February',
      (folder) =>
        rows('2022-07', folder, 'header')
          .concat(rows('2020-06', folder, 'header'))
          .filter(({ DOB = '' }) => DOB.startsWith('29/02')),
    ],
    [
      'a child who came 365 days before a month’s end and less than twelve months',
      (folder) =>
        byMonths(
          extractMonths.filter((month) => month <= '2021-01'),
          (month) => {
            const end = monthEnd(month);
            return inCare(month, folder).filter(
              ({ start }) => daysBetween(start, end) === 365 && addMonths(start, 12) > end,
            );
          },
        ),
    ],
  ];

  describe.each(sampleAuthorities)('$name', ({ folder }) => {
    test.each(hard)('has %s', (_, found) => {
      expect(found(folder).length).toBeGreaterThan(0);
    });
  });

  test.each([
    ['annex_a_list_6', 'CIN Start Date'],
    ['annex_a_list_7', 'Child Protection Plan Start Date'],
  ])('has cases without a start where it sends %s', (name, start) => {
    const blank = rows('2022-07', 'stockton-on-tees', name).filter((row) => row[start] === '');
    expect(blank.length).toBeGreaterThan(0);
    expect(blank.length).toBeLessThan(12);
  });
});
