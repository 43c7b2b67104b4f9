import { describe, expect, it } from 'vitest';
import {
  type ChartSpec,
  type DotStrip,
  type LineChart,
  type Mark,
  narrowChart,
  type Scene,
  type SmallMultiples,
  type StackedBar,
  sceneOf,
  wideChart,
} from '#charts';
import { unitOf } from '#figure';
import { readScene } from '#src/site-audit/charts/scene.ts';
import { knownOf, row } from '#tests/site-audit/known.ts';

const months = ['2022-01-31', '2022-02-28', '2022-03-31', '2022-04-30', '2022-05-31', '2022-06-30'];
const values = [90, 95, 0, 88.5, 91.25, 93];
const young = [60, 62, 61, 64, 63, 66];
const old = [40, 38, 39, 36, 37, 34];
const cells = (value: number) => `${value},100,${value}`;
const rows = months.flatMap((end, at) => [
  at === 2 ? row('leavers', end, 'c') : row('leavers', end, cells(values[at] as number)),
  row('leavers', end, cells(young[at] as number), { category: '17 to 18' }),
  row('leavers', end, cells(old[at] as number), { category: '19 to 21' }),
]);
const others = ['2022-03-31', '2022-05-31'].map((on, at) => ({
  name: 'England',
  on,
  measure: 'leavers',
  value: 80 + at,
}));
const known = knownOf([...rows, row('leavers', '2022-06-30', cells(70.25), { place: 'E2' })], {}, others);
const measure = known.figures.measures.get('leavers') as NonNullable<ReturnType<typeof known.figures.measures.get>>;
const key = (end: string, category = '', place = 'E1') =>
  `leavers|${place}|snapshot|${end}|${category && 'age'}|${category}`;
const unit = unitOf('percent');

const line: LineChart = {
  kind: 'line',
  title: 'Leavers',
  subject: 'Leavers',
  place: 'Anyborough',
  unit,
  decimals: 1,
  description: '',
  points: months.map((on, at) => ({ on, value: at === 2 ? null : (values[at] as number), figure: key(on) })),
  guides: [
    {
      kind: 'average',
      from: '2022-01-31',
      to: '2022-06-30',
      value: (90 + 95 + 88.5 + 91.25 + 93) / 5,
      label: 'Average 91.6%',
    },
    { kind: 'target', from: '2022-01-31', to: '9999-12-31', value: 92, label: 'Target 92%' },
  ],
  signals: [{ on: '2022-06-30', kind: 'unusual' }],
  others: [{ name: 'England', style: 'england', points: others.map(({ on, value }) => ({ on, value })) }],
};
const pointsOf = (category: string, list: number[]) =>
  months.map((on, at) => ({ on, value: list[at] as number, figure: key(on, category) }));
const multiples: SmallMultiples = {
  ...{ kind: 'multiples', title: 'Leavers by age', description: '', unit, decimals: 1 },
  panels: [
    { title: '17 to 18', points: pointsOf('17 to 18', young) },
    { title: '19 to 21', points: pointsOf('19 to 21', old) },
  ],
};
const stack: StackedBar = {
  ...{ kind: 'stacked-bar', title: 'Leavers by age', description: '', unit, decimals: 1 },
  periods: [
    ['30 April 2022', 3],
    ['30 June 2022', 5],
  ].map(([label, at]) => ({
    label: String(label),
    parts: [
      {
        category: '17 to 18',
        value: young[at as number] as number,
        figure: key(months[at as number] as string, '17 to 18'),
      },
      {
        category: '19 to 21',
        value: old[at as number] as number,
        figure: key(months[at as number] as string, '19 to 21'),
      },
    ],
  })),
};
const strip: DotStrip = {
  ...{ kind: 'dot-strip', title: 'Leavers', description: '', unit, decimals: 1 },
  rows: [
    {
      label: 'On 30 June 2022',
      dots: [
        { name: 'Anyborough', value: 93, kind: 'ours', figure: key('2022-06-30') },
        { name: 'Otherborough', value: 70.25, kind: 'member', figure: key('2022-06-30', '', 'E2') },
      ],
    },
  ],
};
const published: DotStrip = {
  ...strip,
  rows: [{ label: '31 May 2022', dots: [{ name: 'England', value: 81, kind: 'england' }] }],
};

function problemsOf(spec: ChartSpec, change: (scene: Scene) => Scene = (scene) => scene): string {
  const found = [wideChart, narrowChart].flatMap(
    (size) => readScene(change(sceneOf(spec, size) as Scene), measure, known).problems,
  );
  return found.join('\n');
}

/** The scene with marks of a role changed. */
const withMarks =
  (role: Mark['role'], change: (mark: Mark) => Mark | Mark[]) =>
  (scene: Scene): Scene => ({
    ...scene,
    marks: scene.marks.flatMap((mark) => (mark.type !== 'group' && mark.role === role ? change(mark) : mark)),
  });
const raised = (mark: Mark): Mark =>
  mark.type === 'line'
    ? {
        ...mark,
        runs: mark.runs.map((run) =>
          run.map(({ at: [x, y], ...rest }, at) => ({ ...rest, at: [x, at === 1 ? y - 9 : y] as const })),
        ),
      }
    : mark;

describe('a drawing that is held against the ledger', () => {
  it.each([line, multiples, stack, strip, published])('is right where it draws what is shown: %o', (spec) => {
    expect(problemsOf(spec)).toBe('');
  });

  const points = line.points;
  it.each<[string, ChartSpec, string]>([
    [
      'a point of a hidden figure',
      { ...line, points: points.map((one) => ({ ...one, value: one.value ?? 92 })) },
      'hidden',
    ],
    ['a point of no figure', { ...line, points: points.map(({ on, value }) => ({ on, value })) }, 'of no figure'],
    [
      'another value',
      { ...line, points: points.map((one) => (one.value === 95 ? { ...one, value: 96 } : one)) },
      'elsewhere',
    ],
    ['no point where a figure is shown', { ...line, points: points.slice(1) }, 'no mark where a figure is shown'],
    ['another average', { ...line, guides: [{ ...(line.guides?.[0] as object), value: 91 } as never] }, 'average'],
    ['another target', { ...line, guides: [{ ...(line.guides?.[1] as object), value: 91 } as never] }, 'target'],
    [
      'another name of an average',
      { ...line, guides: [{ ...(line.guides?.[0] as object), label: 'Average 91.7%' } as never] },
      'a text',
    ],
    [
      'what nobody published',
      { ...line, others: [{ name: 'England', style: 'england', points: [{ on: '2022-03-31', value: 81 }] }] },
      'others published',
    ],
    [
      'who did not publish',
      { ...published, rows: [{ label: '31 May 2022', dots: [{ name: 'Wales', value: 81, kind: 'england' }] }] },
      'others published',
    ],
    [
      'a group that is another',
      { ...multiples, panels: multiples.panels.map((one) => ({ ...one, points: pointsOf('17 to 18', young) })) },
      'twice',
    ],
    [
      'a part that is wider',
      {
        ...stack,
        periods: stack.periods.map((one) => ({
          ...one,
          parts: one.parts.map((part) => ({ ...part, value: (part.value as number) + 1 })),
        })),
      },
      'elsewhere',
    ],
    [
      'a part that is left out',
      {
        ...stack,
        periods: stack.periods.map((one, at) => (at === 0 ? one : { ...one, parts: one.parts.slice(0, 1) })),
      },
      '',
    ],
    [
      'a dot of a year that is of a day',
      { ...strip, rows: [{ ...(strip.rows[0] as DotStrip['rows'][0]), label: 'In the year to June 2022' }] },
      'says at a mark',
    ],
    [
      'a dot that is elsewhere',
      {
        ...strip,
        rows: [
          {
            label: 'On 30 June 2022',
            dots: [
              ...(strip.rows[0]?.dots ?? []),
              { name: 'Anyborough', value: 50, kind: 'ours', figure: key('2022-05-31') },
            ],
          },
        ],
      },
      'elsewhere',
    ],
  ])('is found where it draws %s', (_, spec, words) => {
    const found = problemsOf(spec);
    if (words !== '') expect(found).toContain(words);
    else expect(readScene(sceneOf(spec, wideChart) as Scene, measure, known).figures).toHaveLength(2);
  });

  it.each<[string, ChartSpec, (scene: Scene) => Scene, string]>([
    ['a corner of its line is elsewhere', line, withMarks('figure', raised), 'elsewhere'],
    [
      'its newest figure is marked elsewhere',
      line,
      withMarks('newest', (mark) => ({ ...mark, at: [50, 50] }) as Mark),
      'marks a figure elsewhere',
    ],
    [
      'a signal stands on no figure',
      line,
      withMarks('signal', (mark) => ({ ...mark, at: [50, 50] }) as Mark),
      'marks a figure elsewhere',
    ],
    [
      'a mark is added',
      line,
      withMarks('newest', (mark) => [mark, { ...mark, role: 'figure', figure: undefined } as Mark]),
      'of no figure',
    ],
    [
      'a figure is drawn twice',
      line,
      withMarks('newest', (mark) => [mark, { ...mark, role: 'figure' } as Mark]),
      'twice',
    ],
    [
      'a label says another value',
      line,
      withMarks('label', (mark) =>
        mark.type === 'text' && mark.figure ? { ...mark, text: mark.text.replace(/\d/, '1') } : mark,
      ),
      'a text',
    ],
    [
      'a label says another month',
      line,
      withMarks('label', (mark) =>
        mark.type === 'text' ? { ...mark, text: mark.text.replace(/2022$/, '2021') } : mark,
      ),
      'a text',
    ],
    ['a note says a number', line, (scene) => ({ ...scene, notes: ['Of 3 of them nothing is shown.'] }), 'a note'],
    ['a heading says a number', strip, withMarks('heading', (mark) => ({ ...mark, text: '3' }) as Mark), 'a text'],
    [
      'a number along its scale stands elsewhere',
      line,
      (scene) => ({
        ...scene,
        marks: scene.marks.map((mark) =>
          mark.type === 'group'
            ? {
                ...mark,
                marks: mark.marks.map((one) =>
                  one.type === 'text' && /^\d+%$/.test(one.text) ? { ...one, text: '33%' } : one,
                ),
              }
            : mark,
        ),
      }),
      'elsewhere',
    ],
    [
      'a point says another value',
      line,
      (scene) => ({
        ...scene,
        readings: scene.readings.map((one) => ({ ...one, text: one.text.replace('95.0', '95.1') })),
      }),
      'says at a mark',
    ],
    [
      'a point says another month',
      line,
      (scene) => ({
        ...scene,
        readings: scene.readings.map((one) => ({ ...one, text: one.text.replace('Feb', 'Jan') })),
      }),
      'says at a mark',
    ],
    ['a point says nothing', line, (scene) => ({ ...scene, readings: scene.readings.slice(1) }), 'says nothing'],
    [
      'a reading stands where nothing is drawn',
      line,
      (scene) => ({ ...scene, readings: scene.readings.map((one) => ({ ...one, at: [1, 1] as const })) }),
      'says at a mark',
    ],
    [
      'a bar is wider',
      stack,
      withMarks('figure', (mark) =>
        mark.type === 'bar' ? { ...mark, box: { ...mark.box, right: mark.box.right + 9 } } : mark,
      ),
      'elsewhere',
    ],
  ])('is found where %s', (_, spec, change, words) => {
    expect(problemsOf(spec, change)).toContain(words);
  });
});
