export { type DisclosurePolicy, PolicyError, standardPolicy, strengthenPolicy } from './policy.ts';
export {
  groupDisclosure,
  type Shown,
  showCount,
  showExtreme,
  showMean,
  showPercentage,
  showSumOfMoney,
} from './primary/index.ts';
export * from './publication/index.ts';
export { type SymbolReason, symbolFor } from './symbol.ts';
