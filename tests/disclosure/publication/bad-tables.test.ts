import { describe, expect, it } from 'vitest';
import { auditPublished } from '#audit';
import { publishedCatalogue } from '#catalogue';
import type { Figure } from '#figure';
import { formatBounds, formatLedger, parseLedger } from '#published';
import { digest, solver } from '#tests/audit/auditing.ts';
import { figureOf, ledgerOf, measureOf, publicationOf, settingsOf, shownBy } from './small-edition.ts';

const parts = 'breakdowns: [{ name: kind, categories: [a, b], addsUp: true }]';
const measures = [
  measureOf('homes', `unit: children\nperiodType: snapshot\n${parts}`),
  measureOf('share', 'unit: percent\nperiodType: snapshot'),
  measureOf(
    'posts',
    `unit: social workers\nperiodType: snapshot\nabout: organisation\n${parts.replace('kind', 'team')}`,
  ),
  measureOf('moves', 'unit: children\nperiodType: snapshot'),
];
const part = (category: string, count: number) => figureOf('homes', count, { breakdown: 'kind', category });
const settings = settingsOf('', 'homes');

/** Publishes figures that cannot be right beside one that is, and audits what comes out as a whole. */
async function besideGood(bad: readonly Figure[]) {
  const { rows, report } = await publicationOf([...bad, figureOf('moves', 40)], measures, { settings });
  const ledger = ledgerOf(rows);
  const figures = formatLedger(ledger);
  const catalogue = publishedCatalogue(measures, settings, '2022-01-31', () => null);
  const files = { figures, bounds: formatBounds(ledger), measures: catalogue };
  const { verdict, problems } = auditPublished(files, solver, { digest });
  return {
    shown: shownBy(parseLedger(figures), ({ measure, category }) => measure + category),
    report,
    verdict,
    problems,
  };
}

describe('one bad table', () => {
  it.each<[string, Figure[]]>([
    ['less than nobody', [figureOf('homes', -3)]],
    ['half a child', [figureOf('homes', 9.5)]],
    ['no number at all', [figureOf('homes', Number.NaN)]],
    ['more than all', [figureOf('share', 30, { denominator: 20 })]],
    ['a share of less than nobody', [figureOf('share', 3, { denominator: -20 })]],
    [
      'posts in teams that do not add up',
      [figureOf('posts', 100), ...['a', 'b'].map((category) => figureOf('posts', 20, { breakdown: 'team', category }))],
    ],
    ['parts that do not add up', [figureOf('homes', 100), part('a', 20), part('b', 20)]],
    [
      'a total that is not of its members',
      [
        figureOf('homes', 20),
        figureOf('homes', 30, { authority: 'E06000002' }),
        figureOf('homes', 90, { authority: 'BOTH' }),
      ],
    ],
  ])('with %s stops nothing else', async (_, bad) => {
    const { shown, report, verdict, problems } = await besideGood(bad);
    expect(report.leftOut.length + report.hidden.length).toBeGreaterThan(0);
    expect(shown.moves).toBe(40);
    expect({ verdict, problems }).toEqual({ verdict: 'safe', problems: [] });
  });

  it('is none where posts in fractions add up but for the last digit', async () => {
    const team = (category: string, posts: number) => figureOf('posts', posts, { breakdown: 'team', category });
    const { shown, report, verdict } = await besideGood([figureOf('posts', 0.3), team('a', 0.1), team('b', 0.2)]);
    expect(shown).toMatchObject({ posts: 0.3, postsa: 0.1, postsb: 0.2 });
    expect([report.leftOut, verdict]).toEqual([[], 'safe']);
  });
});
