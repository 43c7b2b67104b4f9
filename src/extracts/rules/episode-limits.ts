import type { Cell } from '../raw-table.ts';
import { cellsOf, failingRows, type Rule, type RuleInput, textAt } from './rule.ts';

/** DfE's rules on what a single episode may hold. */
export const episodeLimitRules: Rule[] = [...afterTheEnd(), providerMissing(), ...providerRules()];

/** Starts and ends after the last day that the data can cover (rules 354 and 385). */
function afterTheEnd(): Rule[] {
  const late = (rule: string, column: string): Rule => ({
    rule,
    table: 'episodes',
    column,
    finding: 'date-in-future',
    failing: (input) => {
      const cells = cellsOf(input, 'episodes', column);
      const { end } = input;
      if (end === null) return [];
      return failingRows(input, 'episodes', (row) => (textAt(cells, row) ?? '') > end);
    },
  });
  return [late('354', 'decom'), late('385', 'dec')];
}

/**
 * A placement of which nobody says who provides it (rule 526). A temporary stay has none, nor has a child living in
 * another way: Z1 up to the 2024-25 return, Z14 since.
 */
function providerMissing(): Rule {
  const excused = new Set(['T0', 'T1', 'T2', 'T3', 'T4', 'Z14']);
  return {
    rule: '526',
    table: 'episodes',
    column: 'place_provider',
    finding: 'provider-missing',
    failing: (input: RuleInput) => {
      const [placed, provided, started] = ['place', 'place_provider', 'decom'].map((column) =>
        cellsOf(input, 'episodes', column),
      ) as [Cell[], Cell[], Cell[]];
      if (provided.length === 0) return [];
      return failingRows(input, 'episodes', (row) => {
        const place = textAt(placed, row);
        if (place === null || excused.has(place) || (provided[row] ?? null) !== null) return false;
        const start = textAt(started, row);
        return place !== 'Z1' || start === null || start >= '2025-04-01';
      });
    },
  };
}

/** Placements that a kind of provider cannot offer (rules 527, 529 and 531). */
function providerRules(): Rule[] {
  const cannot: readonly (readonly [string, string, readonly string[]])[] = [
    ['527', 'PR1', ['P1', 'R2', 'R5']],
    ['529', 'PR3', ['P1', 'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6']],
    ['531', 'PR5', ['P1']],
  ];
  return cannot.map(([rule, provider, places]) => ({
    rule,
    table: 'episodes',
    column: 'place_provider',
    finding: 'provider-cannot-offer-placement',
    failing: (input: RuleInput) => {
      const provided = cellsOf(input, 'episodes', 'place_provider');
      const placed = cellsOf(input, 'episodes', 'place');
      const refused = new Set(places);
      return failingRows(
        input,
        'episodes',
        (row) => provided[row] === provider && refused.has(textAt(placed, row) ?? ''),
      );
    },
  }));
}
