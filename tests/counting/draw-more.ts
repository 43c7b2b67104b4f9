import { plusDays } from './day.ts';
import { type Dice, drawn } from './dice.ts';
import type { Row } from './extract.ts';

/** A child with rows of tables. */
interface Child {
  rows: { table: string; row: Row }[];
}

/** Columns that came later, by table, drawn with dice of their own so that whatever else is drawn stays the same. */
export function withMore<Of extends Child>(seed: number, end: string, children: readonly Of[]): Of[] {
  return drawn(seed + 1_000_003, end, (dice) => children.map((child) => more(dice, child, end)));
}

function more<Of extends Child>(dice: Dice, child: Of, end: string): Of {
  const ofChild: Readonly<Record<string, () => Row>> = {
    oc2: () => ({
      convicted: dice.oneOf('Y', 'N', 'N', ''),
      health_check: dice.oneOf('Y', 'N', ''),
      substance_misuse: dice.oneOf('Y', 'N', 'N', ''),
    }),
    told: () => ({
      plan: dice.oneOf('Y', 'Y', ''),
      missing: dice.oneOf('', '0', '1', '3'),
      offered: dice.oneOf('Y', 'Y', 'N', ''),
      accepted: dice.oneOf('Y', 'N', ''),
    }),
  };
  const adviser = dice.oneOf('', 'PA1', 'PA2', 'PA3');
  const contact = dice.oneOf(
    '',
    plusDays(end, -56),
    plusDays(end, -57),
    dice.day(plusDays(end, -90), plusDays(end, 8)),
  );
  return {
    ...child,
    rows: child.rows.map((one) => {
      if (one.table === 'care_leavers') {
        return { ...one, row: { ...one.row, personal_adviser: adviser, last_contact_on: contact } };
      }
      if (one.table === 'reviews' && one.row.review_code !== 'PN0') {
        const code = dice.oneOf('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7', 'PN7');
        return { ...one, row: { ...one.row, review_code: code } };
      }
      const added = ofChild[one.table]?.();
      return added === undefined ? one : { ...one, row: { ...one.row, ...added } };
    }),
  };
}
