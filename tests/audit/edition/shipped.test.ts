import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { auditPublished } from '#audit';
import { comparatorLabel } from '#benchmarks';
import { publishedCatalogue } from '#catalogue';
import { readCatalogue } from '#folders';
import { digest, solver } from '../auditing.ts';

it('the edition that is shipped reveals nothing small about any child, with every secret proved', async () => {
  const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');
  const files = {
    figures: readFileSync('data/published/public/figures.csv', 'utf8'),
    bounds: readFileSync('data/published/public/bounds.csv', 'utf8'),
    measures: publishedCatalogue(measures, settings, '2022-07-31', comparatorLabel),
  };
  const audit = auditPublished(files, solver, { digest });
  const failing = audit.secrets.filter(({ safe }) => !safe);
  expect(audit.problems).toEqual([]);
  expect(failing.map(({ id, verdict }) => `${verdict} ${id}`)).toEqual([]);
  expect(audit.verdict).toBe('safe');
  expect(audit.relations.undeclared, 'declare these in the measure files').toEqual([]);
  expect(audit.secrets.length).toBeGreaterThan(3000);
}, 120_000);
