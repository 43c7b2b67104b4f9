import { comparatorLabel } from '#benchmarks';
import { monthEnd } from '#calendar';
import { type Catalogue, type Edition, publishedCatalogue } from '#catalogue';
import type { Tie, Weakness } from '#disclosure';
import { formatBounds, formatLedger, type LedgerRow, type OutsideFact } from '#published';
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
   * Why a ledger must not be published, or null where there is no reason. `note` is given what can be worked out from
   * what others published alone. A public ledger is audited beside the board's as well: not because a public reader had
   * that one, but because a member has both.
   */
  against(figures: string, bounds: string, note: (lines: readonly string[]) => void): Promise<string | null>;
}

/**
 * What others published, what texts say (`said`), and for the board's edition every row of the public one: its members read that too. The public
 * edition is protected without the board's, which its readers have not. Rejects with a RefreshStopped where any of it
 * cannot be read.
 */
export async function knownElsewhere(
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
  { published, edition, outside = outsidePlaces.outside, benchmarks = outsidePlaces.benchmarks }: Places,
  { synthetic, month, said = [] }: { synthetic: boolean; month: string; said?: readonly OutsideFact[] },
  { files, auditor }: Pick<RefreshEffects, 'files' | 'auditor'>,
): Promise<KnownElsewhere> {
  const others = await outsideFacts(files, synthetic, { measures, settings }, { outside, benchmarks });
  const numbers = [...others, ...said];
  const other = await publishedInOtherEdition(files, published, edition);
  const catalogue = publishedCatalogue(measures, settings, monthEnd(month), comparatorLabel);
  const audit = (rows: Texts, beside?: Texts, only?: ReadonlySet<string>) =>
    auditor.ofEdition(
      { ...rows, measures: catalogue },
      { numbers, otherEdition: beside?.figures, otherBounds: beside?.bounds },
      only,
    );
  const besides = edition === 'board' ? textsOf(other) : undefined;

  return {
    weaknesses: async (ledger, only) => {
      const { secrets } = await audit(textsOf(ledger), besides, only);
      return secrets
        .filter(({ safe }) => !safe)
        .map(({ id, verdict, of = [] }) => ({
          id,
          isExact: verdict === 'exact' || verdict === 'unproved',
          of: of.map(([key, part, factor]) => [`${key}|${part === 'numerator' ? 'N' : 'D'}`, factor] as const),
        }));
    },
    ties: (rows) => auditor.tiesOf({ figures: formatLedger([...rows]), measures: catalogue }),
    against: async (figures, bounds, told) => {
      const own = await audit({ figures, bounds }, besides);
      const { constraints: facts, differing, inferable: inferableThere } = own.elsewhere;
      told([
        ...(facts + differing > 0
          ? [`Known elsewhere: ${facts} numbers that the audit took as facts, ${differing} that differ from ours.`]
          : []),
        ...(inferableThere.length > 0
          ? [
              `${inferableThere.length} small numbers can be worked out from what is known elsewhere alone: nothing here can hide them.`,
            ]
          : []),
      ]);
      const reason = auditor.reasonAgainst(own);
      if (reason !== null || edition === 'board' || other.length === 0) return reason;
      const members = auditor.reasonAgainst(await audit(textsOf(other), { figures, bounds }));
      return members === null
        ? null
        : `Beside these figures the board's edition no longer hides what it must. ${members}`;
    },
  };
}

interface Texts {
  figures: string;
  bounds: string;
}

function textsOf(rows: readonly LedgerRow[]): Texts {
  return { figures: formatLedger([...rows]), bounds: formatBounds(rows) };
}
