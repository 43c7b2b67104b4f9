/** What the examples of components have in common: an invented place with its figures, and a board. */
export type { ExamplesOf } from './example.ts';
export { both, lastMonth, ledger, northtown, revision, southtown } from './figures.ts';
export { groupOf, index, judged, latestOf, scorecard, targets } from './judged.ts';
export { measures } from './measure.ts';
export {
  actions,
  bareItem,
  first,
  held,
  inspection,
  item,
  plan,
  planned,
  privateItem,
  questions,
  report,
  told,
  voice,
} from './papers.ts';
