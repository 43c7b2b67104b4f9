/**
 * Whom published figures count: the children of a share, rate or mean, by age and by how long they have been looked
 * after, where the publisher sets such limits.
 */
export const populations = [
  'children looked after',
  'children aged under 16 looked after for two and a half years',
  'children looked after for twelve months',
  'children aged 0 to 4 looked after for twelve months',
  'children aged 5 to 16 looked after for twelve months',
  'children aged 10 to 17 looked after for twelve months',
  'unaccompanied asylum-seeking children looked after',
  'children who started to be looked after',
  'children who ceased to be looked after',
  'children adopted',
  'children aged 0 to 17',
  'care leavers aged 19 to 21',
  'care leavers aged 19 or 20 who left a foster home at 18',
  'social workers',
  'social workers who hold cases',
  'social worker posts',
] as const;

export type Population = (typeof populations)[number];
