import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#folders';
import { type CouncilState, diagnose } from '#refresh';

const catalogue = await readCatalogue('data/settings.yaml', 'data/measures');
const council = catalogue.settings.council;
type Extract = CouncilState['extracts'][number];

const extractOf = (month: string, rest: Partial<Extract> = {}): Extract => ({
  folder: {
    authority: council,
    month,
    extractedOn: `${month}-28`,
    isDated: true,
    coversFrom: null,
    folder: `extracts/${month}`,
    files: [],
    synthetic: true,
  } as Extract['folder'],
  findings: [],
  sources: ['ssda903.header', 'ssda903.episodes'],
  hash: `hash of ${month}`,
  ...rest,
});
const manifestOf = (publication: string, extracts: readonly Extract[]) =>
  ({
    publication,
    synthetic: true,
    policy: { smallestCount: 5, parts: catalogue.settings.publication.parts },
    madeWith: { settings: catalogue.settingsHash, measures: catalogue.measureHashes },
    extracts: extracts.map(({ folder: { authority, month, extractedOn }, hash }) => ({
      authority,
      month,
      extractedOn,
      hash,
    })),
  }) as CouncilState['publications'][number];
const extracts = [extractOf('2022-01'), extractOf('2022-02')];
const good: CouncilState = {
  catalogue,
  extracts,
  published: 'published/public',
  publications: [manifestOf('2022-02', extracts)],
  siteIsCurrent: true,
  options: ' -- --data ../devon',
};
const undated = (extract: Extract): Extract => ({ ...extract, folder: { ...extract.folder, isDated: false } });
const real = (extract: Extract): Extract => ({ ...extract, folder: { ...extract.folder, synthetic: false } });
const covering = (extract: Extract, coversFrom: string): Extract => ({
  ...extract,
  folder: { ...extract.folder, coversFrom },
});
const february = extractOf('2022-02');
const saysCover = (publication: CouncilState['publications'][number]) => ({
  ...publication,
  extracts: publication.extracts.map((one) => ({ ...one, coversFrom: null })),
});
const eventsUntil = (lastDay: string): Extract['events'] => ({ children: 60, lastDay, episodes: null });
/** What is to be looked at, but for files that did not come. */
const looks = (state: Partial<CouncilState>) =>
  diagnose({ ...good, ...state })
    .filter(({ remedy, part }) => remedy !== null && part !== 'measures')
    .map(({ part, says, remedy }) => `${part}: ${says} ${remedy}`);

describe('the doctor', () => {
  it('finds nothing to do where all agree', () => {
    expect(looks({})).toEqual([]);
    expect(
      diagnose(good)
        .map(({ says }) => says)
        .join('\n'),
    ).toContain('2 months, January 2022 to February 2022');
  });

  it('says how many measures can have a figure, and what file would bring the others', () => {
    const of = diagnose(good).filter(({ part }) => part === 'measures');
    expect(of[0]?.says).toMatch(/^\d+ of \d+ can have a figure of February 2022\.$/);
    expect(of[1]?.says).toContain('Ofsted Annex A, list 10');
  });

  it.each<[string, Partial<CouncilState>, RegExp]>([
    ['no extract', { extracts: [], publications: [] }, /^extracts: There is none/],
    ['a month between', { extracts: [extractOf('2021-12'), extractOf('2022-02')] }, /^extracts: No extract of 2022-01/],
    [
      'a month too early',
      { extracts: [extractOf('2020-05'), ...extracts] },
      /^extracts: No extract of|before the first month/,
    ],
    [
      'an error in a file',
      {
        extracts: [
          extractOf('2022-01'),
          extractOf('2022-02', { findings: [{ severity: 'error' }] as Extract['findings'] }),
        ],
      },
      /^extracts: extracts\/2022-02: 1 error that would stop/,
    ],
    [
      'nothing published',
      { publications: [] },
      /^published: Nothing is published yet\. npm run refresh -- --data \.\.\/devon/,
    ],
    [
      'a month that is not published',
      { publications: [manifestOf('2022-01', [extractOf('2022-01')])] },
      /^published: February 2022 has extracts/,
    ],
    [
      'an extract that changed',
      { extracts: [extractOf('2022-01', { hash: 'other' }), extractOf('2022-02')] },
      /^published: Changed since February 2022 was published: 2022-01\. npm run refresh/,
    ],
    [
      'an extract of which another first day is named',
      {
        extracts: [covering(extractOf('2022-01'), '2021-04-01'), february],
        publications: good.publications.map(saysCover),
      },
      /^published: Changed since February 2022 was published: 2022-01\. npm run refresh/,
    ],
    [
      'the newest extract gone',
      { extracts: [extractOf('2022-01')] },
      /^published: February 2022 was published, and its extracts are not there any longer: .* Put the files of February/,
    ],
    [
      'made-up and real extracts beside one another',
      { extracts: [real(extractOf('2022-01')), february] },
      /^extracts: extracts\/2022-02 is synthetic and extracts\/2022-01 is not: they must not mix\. Move one of them/,
    ],
    [
      'real extracts where made-up figures are published',
      { extracts: extracts.map(real) },
      /^published: published\/public holds synthetic figures and these extracts are real: they must not mix\. .*--afresh/,
    ],
    [
      'parts that are shown otherwise than those that are published',
      {
        publications: good.publications.map((one) => ({ ...one, policy: { smallestCount: 5, parts: 'suppressed' } })),
      },
      /^published: The parts of a whole are suppressed in published\/public, and .* Set publication\.parts back/,
    ],
    [
      'an extract that came late',
      { extracts: [extractOf('2021-12'), ...extracts] },
      /^published: Came since February 2022 was published: 2021-12\. npm run refresh/,
    ],
    [
      'an extract that is gone',
      { extracts: [extractOf('2022-02')] },
      /^published: Gone since February 2022 was published: 2022-01\. .* Put the files back/,
    ],
    [
      'the files of another month',
      { extracts: [extractOf('2022-01'), undated(extractOf('2022-02', { hash: 'hash of 2022-01' }))] },
      /^extracts: extracts\/2022-02 holds the very same files as extracts\/2022-01, and .* Put the files of February/,
    ],
    [
      'a month in which nothing happened',
      { extracts: [extractOf('2022-01'), extractOf('2022-02', { events: eventsUntil('2022-01-20') })] },
      /^extracts: extracts\/2022-02: nothing in these files happened in February 2022/,
    ],
    [
      'a measure that changed',
      { catalogue: { ...catalogue, measureHashes: { ...catalogue.measureHashes, cla_count: 'other' } } },
      /^published: Changed since: cla_count\./,
    ],
    [
      'settings that changed',
      { catalogue: { ...catalogue, settingsHash: 'other' } },
      /^published: Changed since: the settings\./,
    ],
    ['no site', { siteIsCurrent: null }, /^site: No site is built\. npm run build -- --data \.\.\/devon/],
    ['an old site', { siteIsCurrent: false }, /^site: The built site shows other figures/],
    [
      'no population',
      { catalogue: { ...catalogue, settings: { ...catalogue.settings, populations: [] } } },
      /^settings: A population is missing/,
    ],
    [
      'nobody to ask',
      { catalogue: { ...catalogue, settings: { ...catalogue.settings, contact: undefined } } },
      /^settings: Nobody is named/,
    ],
    [
      'folders that are called otherwise',
      { extracts: [], extractsProblem: 'extracts/2022-2: name it 2022-02.\nextracts/2022-3: name it 2022-03.' },
      /^extracts: extracts\/2022-2: name it 2022-02\.\nextracts\/2022-3: name it 2022-03\. Put each of these right/,
    ],
  ])('sees %s', (_, state, says) => {
    expect(looks(state).filter((line) => says.test(line))).not.toEqual([]);
  });

  it('says of the newest extract that it is gone once, beside others that are', () => {
    const publications = [manifestOf('2022-02', [extractOf('2021-12'), ...extracts])];
    const said = looks({ extracts: [extractOf('2022-01')], publications }).filter((line) =>
      /gone|Gone|not there/.test(line),
    );
    expect(said).toEqual([
      expect.stringContaining('its extracts are not there any longer: the newest are of January 2022.'),
      expect.stringMatching(/^published: Gone since February 2022 was published: 2021-12\. /),
    ]);
  });

  it('says of extracts that are gone since an earlier publication that they are, and leaves it at that', () => {
    const publications = [manifestOf('2022-01', [extractOf('2021-12'), extractOf('2022-01')]), ...good.publications];
    const said = diagnose({ ...good, publications }).filter(({ says }) => says.includes('gone'));
    expect(said).toEqual([
      {
        part: 'published',
        says: 'Earlier publications were made from extracts that are gone: 2021-12. If that was not on purpose, put the files back.',
        remedy: null,
      },
    ]);
  });

  it('says all else of a council whose extracts cannot be read, and nothing of what they would be', () => {
    const said = looks({ extracts: [], extractsProblem: 'extracts/2022-2: name it 2022-02.', siteIsCurrent: false });
    expect(said.map((line) => line.split(':')[0])).toEqual(['extracts', 'site']);
    const parts = diagnose({ ...good, extracts: [], extractsProblem: 'x' }).map(({ part }) => part);
    expect(new Set(parts)).toEqual(new Set(['settings', 'extracts', 'published', 'site']));
  });
});
