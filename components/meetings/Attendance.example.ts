import { type ExamplesOf, held, planned } from '../examples/index.ts';
import type Attendance from './Attendance.astro';

export const examples: ExamplesOf<typeof Attendance> = {
  usual: { about: 'Roles and numbers, where names are not shown.', props: { meeting: held } },
  none: { about: 'Nobody wrote down who was there.', props: { meeting: planned }, showsNothing: true },
};
