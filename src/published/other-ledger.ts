import type { Chain } from './chain.ts';

/** What readers of a ledger have beside it: another ledger as its files hold it. */
export interface OtherLedger {
  figures: string;
  bounds: string;
  /** Undefined where its manifests do not say. */
  parts: 'rounded' | 'suppressed' | undefined;
}

/** A chain as readers have it, without what was published before it was started afresh. */
export function asOtherLedger({ ledgerText, boundsText, manifests }: Chain): OtherLedger {
  return { figures: ledgerText, bounds: boundsText, parts: manifests.at(-1)?.publication.policy.parts };
}

/** A chain that would start afresh after another. */
export function behind(earlier: Chain | null): Pick<Chain, 'earlier'> {
  return { earlier };
}

/**
 * What was published before an edition was started afresh, however often: it counts as known to its readers. Numbers about
 * children who were made up say nothing of anybody, and are left out. `of` is the chain that comes after.
 */
export function earlierLedgers(of: Pick<Chain, 'earlier'> | null): OtherLedger[] {
  const found: OtherLedger[] = [];
  for (let chain = of?.earlier ?? null; chain !== null; chain = chain.earlier) {
    if (chain.manifests.some(({ publication }) => publication.synthetic)) continue;
    found.push({ ...asOtherLedger(chain), parts: asOtherLedger(chain).parts ?? 'suppressed' });
  }
  return found;
}
