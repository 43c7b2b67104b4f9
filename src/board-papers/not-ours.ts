/** Why a figure that a paper printed is none that the dashboard can show: the words of the column `reason`. */
export const notOursReasons = [
  'published by others',
  'another count',
  'another body',
  'agency work',
  'outside evaluation',
  'budget',
  'staff',
  'single service',
  'single children',
  'audit',
  'survey',
  'activity',
  'rule',
  'setting',
  'impossible',
] as const;
export type NotOurs = (typeof notOursReasons)[number];
