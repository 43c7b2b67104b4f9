export { isSmallCount, showCount } from './count.ts';
export { countedParts } from './counted-parts.ts';
export { groupDisclosure } from './group.ts';
export { showMean } from './mean.ts';
export { showPercentage } from './percentage.ts';
export { isWholeGroup, primarySuppression } from './primary-suppression.ts';
export { showRate } from './rate.ts';
export { showRatio } from './ratio.ts';
export type { Shown } from './shown.ts';
