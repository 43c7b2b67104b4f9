import { aboutOf } from '#catalogue';
import { type ProtectedPublication, type PublicationInput, policiesOf, repeatsOf, withoutNumbers } from '#disclosure';
import { figureKey } from '#figure';
import { type WorkedOut, workedOut } from '#pocket-calculator';
import { asKnownNow, formatLedger, type PublishableFigure, rowsToAppend, sameFigure } from '#published';

type Input = Pick<PublicationInput, 'month' | 'figures' | 'measures' | 'settings' | 'ledger'>;

/** More rounds than any edition needs. */
const mostRounds = 12;

/**
 * Hides, of a publication that passed the gate, what a reader with a pocket calculator could still subtract: it knows no
 * measure file, and sees in the numbers what adds up, if only by chance. Of each sum that narrows a number down too far the
 * least missed figure is hidden that is new; where there is none, what is new of the sum is left out. What came out
 * of the ledger before stands in the report as open.
 */
export function withoutSubtracted(published: ProtectedPublication, input: Input): ProtectedPublication {
  const { month, ledger, settings, figures } = input;
  const isOfOrganisation = organisationIn(input);
  const before = new Map(asKnownNow(ledger).map((row) => [figureKey(row), row]));
  const repeats = repeatsOf(input);
  const rows = new Map(published.rows.filter((row) => !repeats.has(row)).map((row) => [figureKey(row), row]));
  const hidden = new Map<string, string>();
  const leftOut = new Set<string>();
  const silent: PublishableFigure[] = [];
  const first = found([...rows.values()]);
  const known = new Set(first.length === 0 ? [] : workedOut(formatLedger([...ledger])).map(nameOf));
  let open = first.filter((one) => !known.has(nameOf(one)));
  for (let round = 0; round < mostRounds && open.length > 0; round += 1) {
    for (const one of open) close(one);
    open = found([...rows.values()]).filter((one) => !known.has(nameOf(one)));
  }
  const stands = [...first.filter((one) => known.has(nameOf(one))), ...open];
  if (hidden.size + leftOut.size + stands.length === 0) return published;
  const truth = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const policyOf = policiesOf(settings);
  const { report } = published;
  return {
    rows: [...rows.values(), ...repeats.rowsBeside([...rows.values()])],
    silent: [...published.silent, ...silent],
    report: {
      ...report,
      hidden: [
        ...report.hidden.filter(({ key }) => !leftOut.has(key)),
        ...[...hidden].flatMap(([key, protects]) => {
          const figure = truth.get(key);
          if (figure === undefined || leftOut.has(key)) return [];
          return [{ key, figure, because: 'protects others' as const, protects, policy: policyOf(figure.measure) }];
        }),
      ],
      reasons: { ...report.reasons, 'protects others': report.reasons['protects others'] + hidden.size },
      leftOut: [
        ...report.leftOut,
        ...[...leftOut].flatMap((key) => {
          const figure = truth.get(key);
          return figure === undefined ? [] : [{ key, figure, with: 'breakdown' as const }];
        }),
      ],
      open: [...report.open, ...stands.map(({ key }) => `${key}|N`)].sort(),
    },
  };

  function found(all: readonly PublishableFigure[]): WorkedOut[] {
    return workedOut(
      formatLedger([...ledger, ...rowsToAppend(ledger, [...all, ...repeats.rowsBeside(all)], month).rows]),
    );
  }

  function close({ key: worked, from: terms, what }: WorkedOut): void {
    const [own, ...from] = [worked, ...terms].map(repeats.figureOf) as [string, ...string[]];
    const [key] = from
      .filter((one) => isNew(one) && ['', 'u'].includes(rows.get(one)?.symbol ?? 'x') && rows.get(one)?.value !== 0)
      .toSorted((one, other) => Number(isHeadline(one)) - Number(isHeadline(other)) || (one < other ? -1 : 1));
    if (key !== undefined) {
      rows.set(key, withoutNumbers(rows.get(key) as PublishableFigure));
      hidden.set(key, what);
      return;
    }
    for (const one of [own, ...from]) {
      if (!isNew(one) || before.has(one)) continue;
      const row = rows.get(one);
      if (row !== undefined) silent.push({ ...withoutNumbers(row), symbol: '' });
      rows.delete(one);
      leftOut.add(one);
    }
  }

  function isNew(key: string): boolean {
    const [row, stood] = [rows.get(key), before.get(key)];
    if (row === undefined || isOfOrganisation(row)) return false;
    return stood === undefined || !sameFigure(stood, row);
  }

  function isHeadline(key: string): boolean {
    return rows.get(key)?.breakdown === '';
  }
}

/** Lines move where rows are added before them: what a number counts does not. */
function nameOf({ what, published }: WorkedOut): string {
  return `${what} ${published}`;
}

function organisationIn({ measures }: Input): (row: PublishableFigure) => boolean {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return ({ measure, breakdown }) => {
    const own = byId.get(measure);
    return own !== undefined && aboutOf(own, breakdown) === 'organisation';
  };
}
