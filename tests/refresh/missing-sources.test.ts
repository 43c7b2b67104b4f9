import { expect, it } from 'vitest';
import { missingSources } from '#src/refresh/missing-sources.ts';
import type { CheckedExtract } from '#src/refresh/read-extracts.ts';
import { measureOf } from '../measures/support.ts';
import { settings } from '../warehouse/support.ts';

const measures = [
  { ...measureOf('select 1', { sources: ['ssda903.episodes'] }), id: 'children' },
  { ...measureOf('select 1', { sources: ['ssda903.episodes', 'visits'] }), id: 'visited' },
];
const extract = (authority: string, month: string, ...sources: string[]) =>
  ({ folder: { authority, month }, sources }) as CheckedExtract;
const said = (...extracts: CheckedExtract[]) => missingSources({ settings, measures }, extracts, '2022-02');

it('says nothing where every file came', () => {
  expect(said(extract('E06000002', '2022-02', 'ssda903.episodes', 'visits'))).toEqual([]);
});

it('misses a source with alternatives only where none of them came', () => {
  const either = { ...measureOf('select 1', { sources: ['annexA.list7 or figures'] }), id: 'plans' };
  const lines = (...sources: string[]) =>
    missingSources({ settings, measures: [either] }, [extract('E06000002', '2022-02', ...sources)], '2022-02');
  expect(lines('figures')).toEqual([]);
  expect(lines('visits').at(-1)).toBe(
    '    Ofsted Annex A, list 7 (child protection), or else counts that the council adds up itself: 1 measure',
  );
});

it('misses the file of a year’s outcomes in March alone', () => {
  const yearly = { ...measureOf('select 1', { sources: ['ssda903.oc2'] }), id: 'checks' };
  const lines = (month: string) =>
    missingSources({ settings, measures: [yearly] }, [extract('E06000002', month, 'visits')], month);
  expect(lines('2022-02')).toEqual([]);
  expect(lines('2022-03').at(-1)).toBe('    SSDA903 return, outcomes (OC2): 1 measure');
});

it('names the files that did not come and counts the measures that go without, by authority', () => {
  expect(
    said(
      extract('E06000002', '2022-01', 'ssda903.episodes', 'visits'),
      extract('E06000002', '2022-02', 'visits'),
      extract('E06000005', '2022-01', 'ssda903.episodes', 'visits'),
    ),
  ).toEqual([
    'Files that did not come, and the measures without a figure of February 2022:',
    '  Middlesbrough:',
    '    SSDA903 return, episodes: 2 measures',
    '  Darlington: no extract at all',
  ]);
});

it('gives a source a line, those that most measures want first', () => {
  const lines = said(extract('E06000002', '2022-02', 'voice'));
  expect(lines.slice(1)).toEqual([
    '  Middlesbrough:',
    '    SSDA903 return, episodes: 2 measures',
    '    the council’s list of visits: 1 measure',
  ]);
  const more = [...measures, { ...measureOf('select 1', { sources: ['voice', 'visits'] }), id: 'heard' }];
  const wanted = missingSources(
    { settings, measures: [...more, { ...measureOf('select 1', { sources: ['visits'] }), id: 'seen' }] },
    [extract('E06000002', '2022-02')],
    '2022-02',
  );
  expect(wanted.map((line) => line.split(': ').at(-1)).slice(2)).toEqual(['3 measures', '2 measures', '1 measure']);
});
