import type { Groups } from '#scorecard';
import { anchorOf } from './links.ts';

/** The id of the chart of a breakdown's groups: there may be several on a page. */
export function groupsChartId({ name, groups }: Pick<Groups, 'name' | 'groups'>): string {
  const newest = groups.flatMap(({ latest }) => latest ?? [])[0];
  return `groups-${newest?.periodType ?? 'none'}-${anchorOf(name)}`;
}
