import { beforeAll, describe, expect, it } from 'vitest';
import type { EditionAudit } from '#audit';
import { comparatorLabel } from '#benchmarks';
import { isPublishedAt, type Measure, publishedCatalogue, type Settings } from '#catalogue';
import type { Figure } from '#figure';
import { readCatalogue } from '#folders';
import { formatLedger, type LedgerRow } from '#published';
import { figuresOfSample } from '#tests/fixtures/worked-out.ts';
import { auditOnce } from '../auditing.ts';

const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');
const byId = new Map(measures.map((measure) => [measure.id, measure]));
let figures: Figure[] = [];

beforeAll(async () => {
  figures = (await figuresOfSample('2022-02')).filter((figure) =>
    isPublishedAt(byId.get(figure.measure) as Measure, figure, settings.consortium?.code),
  );
}, 900_000);

/** Nothing of it is rounded, and the catalogue says so: whoever took exact parts for rounded ones would see nothing add up. */
const asItIs: Settings = { ...settings, publication: { ...settings.publication, parts: 'suppressed' } };

/** The audit of figures of which only those are hidden that a rule names. */
function auditHiding(isHidden: (figure: Figure) => boolean): Promise<EditionAudit> {
  const rows = figures.map((figure): LedgerRow => {
    const { authority, numerator, denominator, value, ...rest } = figure;
    const symbol = isHidden(figure) ? 'c' : value === null ? (denominator === 0 ? 'z' : 'x') : '';
    const shown = symbol === '';
    const isMean = (byId.get(rest.measure) as Measure).unit.shape === 'mean';
    return {
      ...rest,
      published: '2022-02',
      authority,
      authorityName: authority,
      numerator: shown && !isMean ? numerator : null,
      denominator: shown ? denominator : null,
      value: shown ? value : null,
      unit: (byId.get(figure.measure) as Measure).unit.name,
      symbol,
      status: 'final',
    };
  });
  const files = {
    figures: formatLedger(rows),
    measures: publishedCatalogue(measures, asItIs, '2022-02-28', comparatorLabel),
  };
  return auditOnce(files);
}

const failing = ({ secrets }: EditionAudit) => secrets.filter(({ safe }) => !safe);
const isSmall = (count: number | null): boolean => count !== null && count >= 1 && count <= 5;

describe('the sample as it is worked out', () => {
  it('is unsafe in bulk where nothing is hidden', async () => {
    const audit = await auditHiding(() => false);
    expect(audit.verdict).toBe('unsafe');
    expect(audit.problems).toEqual([]);
    expect(failing(audit).length).toBeGreaterThan(1000);
    expect(new Set(failing(audit).map(({ kind }) => kind))).toEqual(
      new Set(['numerator', 'denominator', 'complement', 'difference', 'step']),
    );
  });

  it('is unsafe in bulk where only small counts are hidden, and nothing of it contradicts itself', async () => {
    const audit = await auditHiding(({ numerator, denominator }) => isSmall(numerator) || isSmall(denominator));
    expect(audit.verdict).toBe('unsafe');
    expect(audit.problems).toEqual([]);
    expect(failing(audit).length).toBeGreaterThan(500);
    expect(audit.secrets.filter(({ verdict }) => verdict === 'unproved')).toEqual([]);
  });
});
