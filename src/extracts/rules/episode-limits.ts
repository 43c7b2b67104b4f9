import { cellsOf, failingRows, type Rule, textAt } from './rule.ts';

/** DfE's rules on what a single episode may hold. */
export const episodeLimitRules: Rule[] = afterTheEnd();

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
