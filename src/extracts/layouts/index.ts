import type { Layout } from '../layout.ts';
import { annexAAdoption } from './annex-a-adoption.ts';
import { annexAChildren } from './annex-a-children.ts';
import { annexANeed } from './annex-a-need.ts';
import { ownLayouts } from './own.ts';
import { ownCareLayouts } from './own-care.ts';
import { educationAndVoiceLayouts } from './own-education-and-voice.ts';
import { ssda903Layouts } from './ssda903.ts';

/** Every layout that is read: the same objects check the files and write the documentation. */
export const layouts: Layout[] = [
  ...ssda903Layouts,
  ...annexANeed,
  ...annexAChildren,
  ...annexAAdoption,
  ...ownLayouts,
  ...educationAndVoiceLayouts,
  ...ownCareLayouts,
];
