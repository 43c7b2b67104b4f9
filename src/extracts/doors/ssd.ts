import { ssdLayouts } from '../layouts/ssd.ts';
import type { Door } from './door.ts';
import { adoptedTarget, adoptionListTarget, decisionsTarget } from './ssd-adoption.ts';
import { episodesTarget } from './ssd-episodes.ts';
import { missingTarget, reviewsTarget, visitsTarget, workersTarget } from './ssd-events.ts';
import { careLeaversTarget, childrenInCareTarget, inNeedTarget, protectedTarget } from './ssd-lists.ts';
import { outcomesTarget } from './ssd-outcomes.ts';
import { headerTarget, previousPermanenceTarget, uascTarget } from './ssd-people.ts';

/** The tables of the Standard Safeguarding Dataset (Data to Insight, ssd-data-model). */
export const ssdDoor: Door = {
  id: 'ssd',
  title: 'Standard Safeguarding Dataset',
  layouts: ssdLayouts,
  targets: [
    headerTarget,
    episodesTarget,
    reviewsTarget,
    uascTarget,
    outcomesTarget,
    adoptedTarget,
    decisionsTarget,
    previousPermanenceTarget,
    missingTarget,
    workersTarget,
    inNeedTarget,
    protectedTarget,
    childrenInCareTarget,
    careLeaversTarget,
    adoptionListTarget,
    visitsTarget,
  ],
};
