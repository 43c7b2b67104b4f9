import { type Amount, difference } from '../constraints/index.ts';
import { constantOf } from './attacker-knowledge.ts';
import type { Part, PublishedMeasure } from './catalogue.ts';
import type { FigureRow } from './figure-row.ts';
import { countedParts, hasHiddenSum } from './ledger.ts';
import { growthsOf, type Step } from './over-time.ts';
import { publicationsOf, type Reading } from './related.ts';

/**
 * What a secret is: a number of a figure, the complement of a percentage, the sum behind a mean, a step of a year to date,
 * a step between publications.
 */
export type SecretKind = 'numerator' | 'denominator' | 'complement' | 'sum' | 'step' | 'restatement';

/** A count of children that no reader may be able to work out where it is small. */
export interface Secret {
  id: string;
  kind: SecretKind;
  amount: Amount;
  /** The numbers that it is made of, each with its factor. */
  of: readonly NumberOf[];
}

/** A number of a figure, by its key, and how often it counts. */
export type NumberOf = readonly [key: string, part: Part, factor: number];

const letters: Record<Part, string> = { numerator: 'N', denominator: 'D' };

/**
 * Everything that must stay secret: each hidden number, and each shown or hidden step of a year to date and between
 * publications. Numbers of figures that are not about children are no secrets.
 */
export function secretsOf(reading: Reading, steps: readonly Step[]): Secret[] {
  const found = new Map<string, Secret>();
  for (const secret of [...numbersOf(reading), ...stepsIn(reading, steps), ...restatementsIn(reading)]) {
    const amount = JSON.stringify(secret.amount);
    const name = `${secret.kind} ${amount} ${constantOf(secret.amount) === null ? '' : secret.id}`;
    if (!found.has(name)) found.set(name, secret);
  }
  return [...found.values()];
}

function inScope({ catalogue }: Reading, key: string): PublishedMeasure | null {
  const measure = catalogue.measures.get(key.split('|')[0] as string);
  return measure === undefined || measure.about === 'organisation' ? null : measure;
}

/** What a share of children leaves is a secret where it says something of their circumstances. */
function hidesComplements({ shape, about, breakdowns }: PublishedMeasure, key: string): boolean {
  const [, , , , breakdown = ''] = key.split('|');
  return shape === 'percentage' && (breakdowns.get(breakdown) ?? about) === 'circumstances';
}

function numbersOf(reading: Reading): Secret[] {
  const { ledger, amounts } = reading;
  return [...ledger.figures.keys()].flatMap((key) => {
    const measure = inScope(reading, key);
    if (measure === null) return [];
    const [, authority = '', , periodEnd = ''] = key.split('|');
    return ledger.publicationsOf(authority, periodEnd).flatMap((published): Secret[] => {
      const row = ledger.at(key, published);
      if (row === undefined || row.symbol === 'x' || row.symbol === 'z') return [];
      const epoch = ledger.restatedBy(authority, periodEnd, published);
      const name = (letter: string) => `${key}|${letter}${epoch === '' ? '' : `@${epoch}`}`;
      const found = countedParts(measure).flatMap((part): Secret[] => {
        const amount = amounts.of(key, part, published);
        return amount === null ? [] : [{ id: name(letters[part]), kind: part, amount, of: [[key, part, 1]] }];
      });
      const [numerator, denominator] = found;
      if (hidesComplements(measure, key) && numerator !== undefined && denominator !== undefined) {
        const amount = difference(denominator.amount, numerator.amount);
        found.push({
          id: name('complement'),
          kind: 'complement',
          amount,
          of: [
            [key, 'denominator', 1],
            [key, 'numerator', -1],
          ],
        });
      }
      const sum = hasHiddenSum(measure) && row.value === '' ? amounts.of(key, 'numerator', published) : null;
      if (sum !== null) found.push({ id: name('sum'), kind: 'sum', amount: sum, of: [[key, 'numerator', 1]] });
      return found;
    });
  });
}

function stepsIn(reading: Reading, steps: readonly Step[]): Secret[] {
  const { ledger, amounts } = reading;
  return steps.flatMap(({ earlier, later }) => {
    const measure = inScope(reading, later);
    if (measure === null) return [];
    return publicationsOf(ledger, [earlier, later]).flatMap((published) => {
      if (!isPublished(ledger.at(later, published)) || !isPublished(ledger.at(earlier, published))) return [];
      return countedParts(measure).flatMap((part): Secret[] => {
        const [one, other] = [amounts.of(later, part, published), amounts.of(earlier, part, published)];
        if (one === null || other === null) return [];
        const id = `${later}|${letters[part]} step (${published})`;
        return [
          {
            id,
            kind: 'step',
            amount: difference(one, other),
            of: [
              [later, part, 1],
              [earlier, part, -1],
            ],
          },
        ];
      });
    });
  });
}

/** The change of each number from every earlier publication to every later one: of one figure, for places restated. */
function restatementsIn(reading: Reading): Secret[] {
  const { ledger, amounts } = reading;
  return [...ledger.figures.keys()].flatMap((key) => {
    const measure = inScope(reading, key);
    if (measure === null) return [];
    const publications = publicationsOf(ledger, [key]).filter((published) => isPublished(ledger.at(key, published)));
    return publications.flatMap((later, at) =>
      publications.slice(0, at).flatMap((earlier): Secret[] => {
        const changes = growthsOf(measure, (part) => {
          const [one, other] = [amounts.of(key, part, later), amounts.of(key, part, earlier)];
          return one === null || other === null ? null : difference(one, other);
        });
        return changes
          .filter(([, amount]) => constantOf(amount) !== 0)
          .map(([name, amount]) => ({
            id: `${key}|${name} restated (${earlier} to ${later})`,
            kind: 'restatement',
            amount,
            of: [],
          }));
      }),
    );
  });
}

const isPublished = (row: FigureRow | undefined): boolean =>
  row !== undefined && row.symbol !== 'x' && row.symbol !== 'z';
