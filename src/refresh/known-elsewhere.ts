import { type EditionAudit, type Findings, findingsAgainst, type NumberElsewhere } from '#audit';
import { comparatorLabel } from '#benchmarks';
import { monthEnd } from '#calendar';
import { type Catalogue, type Edition, publishedCatalogue } from '#catalogue';
import type { Tie, Weakness } from '#disclosure';
import {
  asOtherLedger,
  earlierLedgers,
  formatLedger,
  type LedgerRow,
  type LedgerTexts,
  type OtherLedger,
  type OutsideFact,
  textsOf,
} from '#published';
import type { RefreshEffects } from './effects.ts';
import { outsideFacts, outsidePlaces } from './outside-facts.ts';
import { publishedInOtherEdition } from './published-before.ts';

/** Where what is known elsewhere is read from. */
interface Places {
  published: string;
  edition: Edition;
  outside?: string | undefined;
  benchmarks?: string | undefined;
}

/** What readers have besides an edition, and how an edition is audited with it. */
export interface KnownElsewhere {
  /** What a reader of a ledger, who knows that too, could narrow down too far; `only` as the gate asks. */
  weaknesses(ledger: readonly LedgerRow[], only?: ReadonlySet<string>): Promise<Weakness[]>;
  /** What ties the numbers of figures together, whatever of them is shown. */
  ties(rows: readonly LedgerRow[]): readonly Tie[];
  /**
   * What speaks against a ledger. `silent` is the same ledger in which nothing new is said: what can be worked out from
   * that as well, nothing that is published now can hide; `leftOut` are the keys of figures that have a row there and are not
   * published. A public ledger is audited beside the board's too: not because a
   * public reader had that one, but because a member has both.
   */
  against(ledger: LedgerTexts, silent: () => LedgerTexts, leftOut?: ReadonlySet<string>): Promise<Findings>;
}

/** Marks secrets of the board's edition where they are named beside those of the public one. */
const ofMembers = 'members: ';

/**
 * What others published, what texts say (`said`), what the edition itself published before it was started afresh (`own`), and
 * for the board's edition every row of the public one: its members read that too. The public edition is protected without
 * the board's, which its readers have not. Rejects with a RefreshStopped where any of it cannot be read.
 */
export async function knownElsewhere(
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
  { published, edition, outside = outsidePlaces.outside, benchmarks = outsidePlaces.benchmarks }: Places,
  {
    synthetic,
    month,
    own,
    said = [],
  }: { synthetic: boolean; month: string; own: readonly OtherLedger[]; said?: readonly OutsideFact[] },
  { files, auditor }: Pick<RefreshEffects, 'files' | 'auditor'>,
): Promise<KnownElsewhere> {
  const others = await outsideFacts(files, synthetic, { measures, settings }, { outside, benchmarks });
  const numbers = [...others, ...said];
  const other = await publishedInOtherEdition(files, published, edition);
  const { parts } = settings.publication;
  const theirs = other === null ? null : { parts, ...stated(asOtherLedger(other)) };
  const catalogueOf = (ofParts: typeof parts) =>
    publishedCatalogue(
      measures,
      { ...settings, publication: { ...settings.publication, parts: ofParts } },
      monthEnd(month),
      comparatorLabel,
    );
  const catalogue = catalogueOf(parts);
  const besides = [...own, ...(edition === 'board' && theirs !== null ? [theirs, ...earlierLedgers(other)] : [])];
  const auditOwn = (ledger: LedgerTexts, only?: ReadonlySet<string>) =>
    auditor.ofEdition({ ...ledger, measures: catalogue }, elsewhere(numbers, besides), only);
  const members = edition === 'board' || theirs === null ? null : { ...theirs, measures: catalogueOf(theirs.parts) };
  const auditMembers =
    members === null
      ? null
      : (ledger: LedgerTexts, only?: ReadonlySet<string>) =>
          auditor.ofEdition(members, elsewhere(numbers, [{ ...ledger, parts }, ...own]), only, 'the other');

  return {
    weaknesses: async (ledger, only) => {
      const texts = textsOf(ledger);
      const ids = only === undefined ? undefined : [...only];
      const theirIds = ids?.flatMap((id) => (id.startsWith(ofMembers) ? [id.slice(ofMembers.length)] : []));
      const found = weaknessesOf(await auditOwn(texts, only), '');
      if (auditMembers === null || theirIds?.length === 0) return found;
      return [...found, ...weaknessesOf(await auditMembers(texts, theirIds && new Set(theirIds)), ofMembers)];
    },
    ties: (rows) => auditor.tiesOf({ figures: formatLedger([...rows]), measures: catalogue }),
    against: async (ledger, silent, leftOut = new Set()) => {
      const found = await findingsAgainst(auditor.reasonAgainst, auditOwn, { ledger, silent, leftOut });
      if (found.reason !== null || auditMembers === null) return found;
      const beside = await findingsAgainst(auditor.reasonAgainst, auditMembers, { ledger, silent, leftOut });
      const reason =
        beside.reason === null
          ? null
          : `Beside these figures the board's edition no longer hides what it must. ${beside.reason}`;
      return { ...found, reason, open: [...found.open, ...beside.open.map((id) => `${ofMembers}${id}`)] };
    },
  };
}

/** What is stated of how parts are shown, or nothing. */
function stated({ parts, ...ledger }: OtherLedger) {
  return parts === undefined ? ledger : { ...ledger, parts };
}

function elsewhere(numbers: readonly NumberElsewhere[], ledgers: readonly OtherLedger[]) {
  return {
    numbers,
    others: ledgers.map(({ parts, ...ledger }) => ({ ...ledger, partsAreRounded: parts === 'rounded' })),
  };
}

function weaknessesOf({ secrets }: EditionAudit, prefix: string): Weakness[] {
  return secrets
    .filter(({ safe }) => !safe)
    .map(({ id, verdict, lower, upper, of = [] }) => ({
      id: `${prefix}${id}`,
      isExact: verdict === 'exact' || verdict === 'unproved',
      room: lower === null || upper === null ? 0 : upper - lower,
      of: of.map(([key, part, factor]) => [`${key}|${part === 'numerator' ? 'N' : 'D'}`, factor] as const),
    }));
}
