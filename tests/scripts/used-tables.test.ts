import { expect, it } from 'vitest';
import { usedTables } from '#scripts/refresh/used-tables.ts';
import { measureOf } from '../measures/support.ts';

it('every table that some measure may read counts as read: sources, their alternatives and what is read besides', () => {
  const measures = [
    measureOf('select 1', { sources: ['annexA.list7 or figures'] }),
    measureOf('select 1', { sources: ['visits'], alsoReads: ['ssda903.header'] }),
  ];
  expect([...usedTables(measures)].sort()).toEqual(['figures', 'header', 'protection_plans', 'visits']);
});
