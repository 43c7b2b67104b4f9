import { weighted } from '../constraints/amount.ts';
import { type Amount, difference } from '../constraints/index.ts';
import { isRounded } from './amounts.ts';
import type { Part, PublishedMeasure } from './catalogue.ts';
import type { FigureRow } from './figure-row.ts';
import { countedParts, hasHiddenSum, type LedgerFigure, publicationsOf, restatedBy, rowAt } from './ledger.ts';
import type { Step } from './over-time.ts';
import { type Reading, relatedFigures } from './related.ts';
import { constantOf } from './statement.ts';

/**
 * What a secret is: a number of a figure, the complement of a percentage, the sum behind a mean, what a count leaves out of
 * another that it lies within, a step of a year to date, a difference between editions.
 */
export type SecretKind = 'numerator' | 'denominator' | 'complement' | 'sum' | 'difference' | 'step' | 'restatement';

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
 * Everything that must stay secret: each hidden number, and each shown or hidden step of a year to date. Numbers of
 * figures that are not about children are no secrets, nor is that a record was corrected between two publications.
 */
export function secretsOf(reading: Reading, steps: readonly Step[]): Secret[] {
  const found = new Map<string, Secret>();
  for (const secret of [...numbersOf(reading), ...differencesIn(reading), ...stepsIn(reading, steps)]) {
    const name = `${secret.kind} ${writtenOut(secret.amount)} ${constantOf(secret.amount) === null ? '' : secret.id}`;
    if (!found.has(name)) found.set(name, secret);
  }
  return [...found.values()];
}

function writtenOut(amount: Amount): string | number {
  if (typeof amount !== 'object') return amount;
  return `${amount.terms.map(([unknown, factor]) => `${factor} ${unknown}`).join(' + ')} + ${amount.constant}`;
}

function inScope({ catalogue }: Reading, { measure: id, breakdown }: LedgerFigure): PublishedMeasure | null {
  const measure = catalogue.measures.get(id);
  if (measure === undefined) return null;
  return (measure.breakdowns.get(breakdown) ?? measure.about) === 'organisation' ? null : measure;
}

/** What a share of children leaves is a secret where it says something of their circumstances. */
function hidesComplements({ shape, about, breakdowns }: PublishedMeasure, { breakdown }: LedgerFigure): boolean {
  return shape === 'percentage' && (breakdowns.get(breakdown) ?? about) === 'circumstances';
}

function numbersOf(reading: Reading): Secret[] {
  const { ledger, amounts } = reading;
  return [...ledger.figures.keys()].flatMap((key) => {
    const figure = ledger.figure(key);
    const measure = inScope(reading, figure);
    if (measure === null) return [];
    return figure.moment.publications.flatMap((published): Secret[] => {
      const row = rowAt(figure, published);
      if (row === undefined || row.symbol === 'x' || row.symbol === 'z') return [];
      const epoch = restatedBy(figure, published);
      const name = (letter: string) => `${key}|${letter}${epoch === '' ? '' : `@${epoch}`}`;
      const found = countedParts(measure).flatMap((part): Secret[] => {
        const amount = amounts.ofFigure(figure, part, published);
        return amount === null ? [] : [{ id: name(letters[part]), kind: part, amount, of: [[key, part, 1]] }];
      });
      const [numerator, denominator] = found;
      if (hidesComplements(measure, figure) && numerator !== undefined && denominator !== undefined) {
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
      const sum = hasHiddenSum(measure) && row.value === '' ? amounts.ofFigure(figure, 'numerator', published) : null;
      if (sum !== null) found.push({ id: name('sum'), kind: 'sum', amount: sum, of: [[key, 'numerator', 1]] });
      return found;
    });
  });
}

/**
 * What a count leaves out of those it lies within, where that is a group with circumstances of its own. Where one of the
 * counts is rounded, the difference is no exact number either.
 */
function differencesIn(reading: Reading): Secret[] {
  const { ledger, amounts, catalogue } = reading;
  const isExact = (key: string): boolean => {
    const { measure: id, breakdown } = ledger.figure(key);
    const measure = catalogue.measures.get(id);
    return measure !== undefined && !isRounded(catalogue, measure, breakdown);
  };
  const relations = catalogue.relations.filter(({ kind, leaves }) => kind === 'within' && leaves === 'circumstances');
  return relatedFigures(reading, relations).flatMap(({ one, others }): Secret[] => {
    const of = [...others.map(([key, part]) => [key, part, 1] as const), [one[0], one[1], -1] as const];
    const numbers = of.flatMap(([key, part, factor]) => (key === null ? [] : [[key, part, factor] as const]));
    if (numbers.length < of.length || !numbers.every(([key]) => isExact(key))) return [];
    const figures = numbers.map(([key]) => ledger.figure(key));
    return publicationsOf(figures).flatMap((published): Secret[] => {
      if (!figures.every((figure) => isPublished(rowAt(figure, published)))) return [];
      const found = numbers.flatMap(([key, part, factor]): (readonly [number, Amount])[] => {
        const amount = amounts.of(key, part, published);
        return amount === null ? [] : [[factor, amount]];
      });
      if (found.length < numbers.length) return [];
      const names = others.map(([key, part]) => `${key}|${letters[part]}`).join(' + ');
      const id = `${names} without ${one[0]}|${letters[one[1]]} (${published})`;
      return [{ id, kind: 'difference', amount: weighted(found), of: numbers }];
    });
  });
}

function stepsIn(reading: Reading, steps: readonly Step[]): Secret[] {
  const { ledger, amounts } = reading;
  return steps.flatMap(({ earlier, later }) => {
    const [before, after] = [ledger.figure(earlier), ledger.figure(later)];
    const measure = inScope(reading, after);
    if (measure === null) return [];
    return publicationsOf([before, after]).flatMap((published) => {
      if (!isPublished(rowAt(after, published)) || !isPublished(rowAt(before, published))) return [];
      return countedParts(measure).flatMap((part): Secret[] => {
        const [one, other] = [amounts.ofFigure(after, part, published), amounts.ofFigure(before, part, published)];
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

const isPublished = (row: FigureRow | undefined): boolean =>
  row !== undefined && row.symbol !== 'x' && row.symbol !== 'z';
