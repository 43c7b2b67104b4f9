import { expect, it } from 'vitest';
import { usedTables, workableMeasures } from '#src/refresh/used-tables.ts';
import { measureOf } from '../measures/support.ts';

it('every table that some measure may read counts as read: sources, their alternatives and what is read besides', () => {
  const measures = [
    measureOf('select 1', { sources: ['annexA.list7 or figures'] }),
    measureOf('select 1', { sources: ['visits'], alsoReads: ['ssda903.header'] }),
  ];
  expect([...usedTables(measures)].sort()).toEqual(['figures', 'header', 'protection_plans', 'visits']);
});

it('a measure can have a figure where one authority sent each of its sources, in whatever month', () => {
  const came = (authority: string, ...sources: string[]) => ({ folder: { authority }, sources });
  const measures = [
    ['annexA.list7 or figures'],
    ['visits', 'ssda903.episodes'],
    ['annexA.list10'],
    ['ssda903.episodes', 'supervision'],
  ].map((sources) => measureOf('select 1', { sources }));
  const extracts = [
    came('E06000001', 'figures', 'ssda903.episodes'),
    came('E06000001', 'visits', 'not recognised'),
    came('E06000002', 'supervision'),
  ];
  expect(workableMeasures(measures, extracts)).toEqual(measures.slice(0, 2));
});
