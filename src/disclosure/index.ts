export { type FigureParts, type ShownParts, suppressSmallNumbers } from './small-numbers.ts';
export { suppressTotal, suppressWith } from './total.ts';
