import { describe, expect, it } from 'vitest';
import { placeLabels } from '#src/charts/labels.ts';

const bounds = { left: 0, top: 0, right: 200, bottom: 100 };

describe('placing labels', () => {
  it('takes the first place that is free', () => {
    const [label] = placeLabels([{ text: 'high', at: [100, 50], places: ['above-middle', 'below-middle'] }], {
      bounds,
      fontSize: 10,
      lines: [],
    });
    expect(label).toMatchObject({ x: 100, y: 40, anchor: 'middle' });
  });

  it('moves on where a line passes through', () => {
    const [label] = placeLabels([{ text: 'high', at: [100, 50], places: ['above-middle', 'below-middle'] }], {
      bounds,
      fontSize: 10,
      lines: [
        [
          [0, 36],
          [200, 36],
        ],
      ],
    });
    expect(label).toMatchObject({ x: 100, y: 68, anchor: 'middle' });
  });

  it('leaves the less important of two out where both cannot stand', () => {
    const labels = placeLabels(
      [
        { text: 'first', at: [100, 50], places: ['above-middle'] },
        { text: 'second', at: [104, 50], places: ['above-middle'] },
      ],
      { bounds, fontSize: 10, lines: [] },
    );
    expect(labels.map(({ text }) => text)).toEqual(['first']);
  });

  it('leaves a label out that would be cut off', () => {
    const wanted = [{ text: 'a long label', at: [195, 50] as const, places: ['right'] as const }];
    expect(placeLabels(wanted, { bounds, fontSize: 10, lines: [] })).toEqual([]);
  });
});
