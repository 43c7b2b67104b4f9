import type { Measure } from '#catalogue';
import { unitOf } from '#figure';

/** What an example wants of a measure. */
type WantedMeasure = Partial<Omit<Measure, 'unit'>> & { id: string; title: string; unit?: string };

/** An invented measure: a percentage at the end of each month of which more is better, but for what is wanted. */
function measureWith({ unit = 'percent', ...wanted }: WantedMeasure): Measure {
  return {
    section: 'our-children',
    polarity: 'higher',
    kind: 'performance',
    yearStartsIn: 'april',
    sources: ['ssda903.episodes'],
    alsoReads: [],
    breakdowns: [],
    about: 'circumstances',
    relations: [],
    changes: [],
    alsoIn: [],
    sets: [],
    rareEvents: false,
    seasonal: false,
    totalOnly: [],
    signed: false,
    decimals: unitOf(unit).decimals,
    periodTypes: ['snapshot'],
    whatItShows: 'How many of the children in our care have a plan that was looked at in the last *six months*.',
    whyItMatters: 'A child with a plan knows what comes next.\n\n- So does the school.\n- So do carers.',
    howItIsWorkedOut: 'We take every child in care on the last day of the month.',
    whatItDoesNotShow: 'Whether the plan is any good; and <b>tags</b> are shown as written.',
    questions: ['Who has *no* plan, and since when?', 'What do children say of theirs?'],
    sql: "select authority, count(*) filter (where days < 183) as numerator\nfrom plans\nwhere status <> 'closed'",
    example: {
      introduction: 'Two children; one has a plan.',
      given: [
        {
          table: 'plans',
          columns: ['CHILD', 'REVIEWED'],
          rows: [
            ['A', '10/06/2023'],
            ['B', ''],
          ],
        },
      ],
      expected: [
        { on: '2024-03-31', columns: ['numerator', 'denominator'], rows: [{ numerator: '1', denominator: '2' }] },
      ],
    },
    file: `data/measures/our-children/${wanted.id}.md`,
    ...wanted,
    unit: unitOf(unit),
  };
}

const homes = { name: 'home', categories: ['foster carers', 'children’s home', 'with parents'], addsUp: false };

/** Invented measures, each for one thing that a component has to cope with. */
export const measures = {
  usual: measureWith({ id: 'example_plans', title: 'Children with an up-to-date plan', code: 'EX1' }),
  hidden: measureWith({ id: 'example_hidden', title: 'Children with a passport' }),
  bounded: measureWith({ id: 'example_bounded', title: 'Children with a library card' }),
  zero: measureWith({ id: 'example_zero', title: 'Complaints about school', unit: 'complaints', polarity: 'lower' }),
  long: measureWith({
    id: 'example_long',
    title:
      'Children whose plan was looked at by everybody who helps to bring them up, from carers and teachers to grandparents and godparents, within the last six months',
    code: 'EX1',
  }),
  context: measureWith({
    id: 'example_context',
    title: 'Children in our care',
    unit: 'children',
    kind: 'contextual',
    polarity: 'neutral',
    breakdowns: [homes],
  }),
  groups: measureWith({
    id: 'example_groups',
    title: 'Where our children live',
    kind: 'contextual',
    polarity: 'neutral',
    breakdowns: [homes],
  }),
  posts: measureWith({
    id: 'example_posts',
    title: 'Posts that are empty',
    kind: 'contextual',
    polarity: 'neutral',
    about: 'organisation',
    breakdowns: [homes],
  }),
  days: measureWith({
    id: 'example_days',
    title: 'Days until a child has a plan',
    unit: 'days',
    polarity: 'lower',
    periodTypes: ['rolling12', 'snapshot'],
  }),
  years: measureWith({
    id: 'example_years',
    title: 'Days until a child has a family',
    unit: 'days',
    polarity: 'lower',
    rareEvents: true,
    periodTypes: ['rolling12', 'rolling36'],
  }),
  due: measureWith({
    id: 'example_due',
    title: 'Children seen by a nurse in time',
    about: 'practice',
    breakdowns: [{ name: 'due', categories: ['not due yet'], addsUp: false }],
  }),
  none: measureWith({ id: 'example_none', title: 'Children who can ride a bicycle', questions: [] }),
} as const;
