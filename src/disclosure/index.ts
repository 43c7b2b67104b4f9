export { type FigureParts, type ShownParts, suppressSmallNumbers } from './small-numbers.ts';
