import { describe, expect, it } from 'vitest';
import { cellsOfFigures } from '#src/disclosure/edition/cells.ts';
import type { EditionFigure } from '#src/disclosure/edition/edition-figure.ts';
import { policiesOf } from '#src/disclosure/edition/policies.ts';
import { visibilityOf } from '#src/disclosure/edition/visibility.ts';
import { figureOf, measureOf, settingsOf } from './small-edition.ts';

const homes = measureOf('homes', 'unit: children\nperiodType: snapshot');
const item = (count: number, more: Partial<EditionFigure>): EditionFigure => ({
  key: 'homes',
  figure: figureOf('homes', count),
  measure: homes,
  policy: policiesOf(settingsOf())('homes'),
  own: '',
  before: null,
  frozen: false,
  inLedger: false,
  unpublished: false,
  kept: false,
  ...more,
});
const seen = (one: EditionFigure) => {
  const cells = cellsOfFigures([one], () => undefined);
  const visibility = visibilityOf([one], cells);
  const [cell = ''] = cells.cellsOf(one);
  return { known: visibility.isKnown(cell), hidden: visibility.hiddenCells.has(cell) };
};

describe('whether everybody knows a number', () => {
  it.each([
    ['a zero of a row that is published', 0, {}, { known: true, hidden: false }],
    ['a zero of a row that is left out', 0, { unpublished: true }, { known: false, hidden: true }],
    ['any other number of such a row', 7, { unpublished: true }, { known: false, hidden: true }],
    ['what was shown before', 7, { before: 'shown' as const }, { known: true, hidden: false }],
  ])('%s', (_, count, more, expected) => {
    expect(seen(item(count, more))).toEqual(expected);
  });
});
