import { describe, expect, it } from 'vitest';
import { decidedAt } from '#board-papers';
import type { DecisionKind } from '#catalogue';

const item = (title: string, ...texts: (string | [DecisionKind, string])[]) => ({
  title,
  decisions: texts.map((one, line) =>
    typeof one === 'string' ? { kind: 'agreed' as const, text: one, line } : { kind: one[0], text: one[1], line },
  ),
});
const told = (...items: ReturnType<typeof item>[]) =>
  decidedAt(items).map(({ title, decision }) => `${title}: ${decision.text}`);

describe('decidedAt', () => {
  it('is each decision with its item, without those that only note or approve minutes', () => {
    expect(
      told(
        item('Minutes', 'That the minutes of 1 May be approved.', 'That the minutes were a correct record.'),
        item('Fostering', 'That the update be noted.', 'That more carers be found.'),
        item(
          'Money',
          ['noted', 'That it was spent.'],
          ['ordered', 'That the plan be approved and the report be noted.'],
        ),
        item('Health', 'That the report be received.', 'To write to the trust.'),
      ),
    ).toEqual([
      'Fostering: That more carers be found.',
      'Money: That the plan be approved and the report be noted.',
      'Health: To write to the trust.',
    ]);
  });

  it('is all of them where there are no others, and none where there is none', () => {
    const notes = [item('Minutes', 'That the minutes be approved.'), item('Fostering', 'That the update be noted.')];
    expect(told(...notes)).toEqual(['Minutes: That the minutes be approved.', 'Fostering: That the update be noted.']);
    expect(told(item('Silent'))).toEqual([]);
  });
});
