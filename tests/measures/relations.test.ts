import { beforeAll, describe, expect, it } from 'vitest';
import { changesOf, publishedPeriodTypes, referenceOf, relationsOf, sumsOf } from '#catalogue';
import { readCatalogue } from '#folders';
import { figuresOfSample } from '#tests/fixtures/worked-out.ts';
import {
  changeProof,
  equalPairs,
  equation,
  followsFrom,
  isNearlyProved,
  type Numbers,
  namedRelations,
  nameOf,
  numbersOf,
  proofOf,
  sumsOfTwo,
} from './related-numbers.ts';
import scorecard from './scorecard.json' with { type: 'json' };

const { measures } = await readCatalogue('data/settings.yaml', 'data/measures');
let numbers: Numbers = new Map();

beforeAll(async () => {
  numbers = numbersOf(await figuresOfSample('2022-07'));
}, 900_000);

const inWords = ({ series, kind, others }: ReturnType<typeof relationsOf>[number]) =>
  `${referenceOf(series)} ${kind === 'equals' ? 'is' : 'is within'} ${others.map(referenceOf).join(' + ')}`;
const movesInWords = ({ series, adds }: ReturnType<typeof changesOf>[number]) =>
  `${referenceOf(series)} by ${adds.map(referenceOf)}`;
const asked = new Set(scorecard.map(({ id }) => id));
/** Whether the sample must have figures of a measure: one that the scorecard does not ask for may read what it lacks. */
const isInSample = ({ measure }: { measure: string }): boolean =>
  asked.has(measure) || [...numbers.keys()].some((name) => name.split(/[ /#]/)[0] === measure);
/** What usually holds, and the sample breaks in every council, by records that are hard to count on purpose. */
const brokenOnPurpose: Readonly<Record<string, string>> = {
  'social_worker_changes_percent#denominator is cla_count': 'some children have no social worker on record',
  'out_of_area_percent#denominator is cla_count': 'some children on list 8 whose home nothing is said of',
  'placed_with_parents_percent is cla_count/placement group/with parents': 'P1 without a care order',
  'cla_count/placement group/placed for adoption by adoption_placements': 'adoptive placements that end',
};
const declared = relationsOf(measures);
const changes = changesOf(measures);
const sums = sumsOf(measures);
/** Whether an equation follows from what is declared, and from what is always zero. */
function followsFromDeclared(): ReturnType<typeof followsFrom> {
  const equations = [...declared, ...sums]
    .flatMap((relation) => namedRelations(relation, measures))
    .filter(({ kind }) => kind === 'equals')
    .map(({ one, others }) => equation(one, others));
  const zeros = [...numbers].filter(([, points]) => [...points.values()].every((value) => value === 0));
  return followsFrom([...equations, ...zeros.map(([name]) => equation(name, []))]);
}

/** Series whose numbers count children, or events of theirs. */
function seriesAboutChildren(): string[] {
  const parts = (shape: string) =>
    shape === 'count' ? (['numerator'] as const) : (['numerator', 'denominator'] as const);
  return measures
    .filter(({ about }) => about !== 'organisation')
    .flatMap((measure) => {
      const { id, breakdowns, unit } = measure;
      const periodTypes = publishedPeriodTypes(measure);
      const cells = breakdowns.flatMap(({ name, categories }) =>
        categories.map((category) => ({ breakdown: name, category })),
      );
      return [{ breakdown: '', category: '' }, ...cells].flatMap((cell) =>
        parts(unit.shape).flatMap((part) => periodTypes.map((type) => nameOf({ measure: id, ...cell, part }, type))),
      );
    })
    .filter((name) => numbers.has(name));
}

describe('what measures declare of each other', () => {
  it.each(declared.map((relation) => ({ words: inWords(relation), relation })))(
    'holds everywhere, or nearly so where it says "usually": $words',
    ({ relation }) => {
      if (!isInSample(relation.series)) return;
      const proofs = namedRelations(relation, measures).map((one) => proofOf(one, numbers));
      const broken = proofs.flatMap((proof) => proof.broken);
      if (inWords(relation) in brokenOnPurpose) expect(broken).not.toEqual([]);
      else if (relation.usually) expect(proofs.every(isNearlyProved), broken.join('\n')).toBe(true);
      else expect(broken).toEqual([]);
      expect(proofs.reduce((total, { instances }) => total + instances, 0)).toBeGreaterThan(0);
    },
  );

  it.each(changes.map((change) => ({ words: movesInWords(change), change })))(
    'moves so in every period, or nearly so where it says "usually": $words',
    ({ change }) => {
      if (!isInSample(change.series)) return;
      const proof = changeProof(change, measures, numbers);
      if (movesInWords(change) in brokenOnPurpose) expect(proof.broken).not.toEqual([]);
      else if (change.usually) expect(isNearlyProved(proof), proof.broken.join('\n')).toBe(true);
      else expect(proof.broken).toEqual([]);
      expect(proof.instances).toBeGreaterThan(0);
    },
  );

  it('says of whom a measure usually counts all, wherever it must know of most of them', () => {
    const equals = new Set(declared.filter(({ kind }) => kind === 'equals').map(inWords));
    const silent = measures.filter(({ id, coverage }) => {
      if (coverage === undefined) return false;
      const everybody = [`${id}#denominator`, `${id}/due/not due yet#denominator`];
      const named = (of: string) => everybody.some((all) => equals.has(`${all} is ${of}`));
      const alike = measures.filter((other) => other.coverage?.of === coverage.of);
      return !named(coverage.of) && !alike.some((other) => named(`${other.id}#denominator`));
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('has its instances counted', () => {
    const counts = declared
      .filter(({ series }) => isInSample(series))
      .map((relation) => {
        const instances = namedRelations(relation, measures).map((one) => proofOf(one, numbers).instances);
        return { relation: inWords(relation), instances: instances.reduce((total, one) => total + one, 0) };
      });
    console.table(counts);
    // the outcomes of a year come once for each of five authorities; whatever comes monthly, for each of them and 26
    // months
    expect(Math.min(...counts.map(({ instances }) => instances))).toBeGreaterThanOrEqual(5);
  });

  const hasWhole = (id: string) => [...numbers.keys()].some((name) => name.startsWith(`${id} `));
  it.each(sums.map((relation) => ({ words: inWords(relation), relation })))(
    'adds up everywhere: $words',
    ({ relation }) => {
      if (!isInSample(relation.series)) return;
      const proofs = namedRelations(relation, measures).map((one) => proofOf(one, numbers));
      expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
      const { breakdown, measure } = relation.series;
      if (breakdown !== '' || hasWhole(measure)) expect(proofs.map(({ instances }) => instances)).not.toContain(0);
    },
  );
});

describe('what measures do not declare of each other', () => {
  it('is not that two numbers are nearly always the same', () => {
    const follows = followsFromDeclared();
    const pairs = equalPairs(seriesAboutChildren(), numbers);
    expect(pairs.length).toBeGreaterThan(100);
    // What windows of one series say of one another no measure declares: whoever audits reads it from their days.
    const seriesOf = (name: string) => name.replace(/ \(\w+\)$/, '');
    const undeclared = pairs.filter(
      ([one, other]) => seriesOf(one) !== seriesOf(other) && !follows(equation(one, [other])),
    );
    expect(
      undeclared.map((pair) => pair.join(' is nearly always ')),
      'declare under "relations" one from which these follow, as { part: denominator, equals: [cla_count] }',
    ).toEqual([]);
  });

  it('is not that a number is nearly always the sum of two others', () => {
    const follows = followsFromDeclared();
    const names = seriesAboutChildren();
    const same = new Set(equalPairs(names, numbers).map(([, other]) => other));
    const found = sumsOfTwo(
      names.filter((name) => !same.has(name)),
      numbers,
    );
    expect(found.length).toBeGreaterThan(5);
    const undeclared = found.filter(([one, others]) => !follows(equation(one, others)));
    expect(undeclared.map(([one, others]) => `${one} is nearly always ${others.join(' + ')}`)).toEqual([]);
  });

  it('is not that the parts of a whole nearly always add up to it', () => {
    const relations = measures.flatMap((measure) =>
      sumsOf(
        [measure].map((one) => ({
          ...one,
          breakdowns: one.breakdowns
            // one category is no part of a whole that others make up
            .filter(({ addsUp, addsUpTo, categories }) => !addsUp && addsUpTo === undefined && categories.length > 1)
            .map((breakdown) => ({ ...breakdown, addsUp: true })),
        })),
      ),
    );
    expect(relations.length).toBeGreaterThan(0);
    const adding = relations.filter((relation) =>
      namedRelations(relation, measures).some((one) => isNearlyProved(proofOf(one, numbers))),
    );
    expect(adding.map(inWords), 'declare "addsUp" of these').toEqual([]);
  });
});
