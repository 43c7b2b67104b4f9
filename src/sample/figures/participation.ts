import { type Authority, steered } from '../authority.ts';
import { at, endOf } from '../day.ts';
import type { Random } from '../random.ts';
import { between, type CountedFigure, onDay, quarters } from './figure.ts';

const groups = { council: 'children_in_care_council_members', forum: 'care_leavers_forum_members' } as const;

/** Members on days: minutes of 15 February 2022, participation report of 30 March 2022. */
const printed: readonly CountedFigure[] = [
  onDay(groups.council, at('2022-02-15'), 2),
  onDay(groups.council, at('2022-03-30'), 6),
  onDay(groups.forum, at('2022-02-15'), 7),
  onDay(groups.forum, at('2022-03-30'), 5),
];

/** The steered authority's members at ends of quarters, in line with what was printed. */
const ours = {
  [groups.council]: { '2019-06': 9, '2020-06': 5, '2021-03': 4, '2021-12': 2, '2022-03': 6, '2022-06': 8 },
  [groups.forum]: { '2019-06': 8, '2020-06': 6, '2021-03': 7, '2021-12': 7, '2022-03': 5, '2022-06': 7 },
};

/** Members of the groups in which children in care and care leavers speak for the others. */
export function participationFigures(authority: Authority, random: Random): CountedFigure[] {
  const isSteered = authority.code === steered.code;
  const figures = Object.values(groups).flatMap((group) => {
    const usual = random.int(7, 12);
    return quarters.map((month) => {
      const drawn = Math.max(3, usual + random.int(-2, 2));
      return onDay(group, endOf(month), isSteered ? Math.round(between(ours[group], month)) : drawn);
    });
  });
  return isSteered ? [...figures, ...printed] : figures;
}
