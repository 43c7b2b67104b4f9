import type { BoardQuestion, Meeting } from '#board-papers';
import type { Action, AgendaItem, Plan } from '#catalogue';

export const actions: readonly Action[] = [
  { what: 'Call *every* carer', who: 'Head of fostering', by: '2024-06-30', done: null, line: 1 },
  { what: 'Write down what they say', who: 'Head of fostering', by: '2024-04-30', done: '2024-04-12', line: 2 },
];

/** An item with all that one may have. Its measure is one of the small site's. */
export const item: AgendaItem = {
  number: '2',
  title: 'The scorecard',
  serves: ['our-children', 'your-adult-life'],
  exempt: null,
  measures: ['cla_count'],
  report: 'The figures were presented.\n\n- Fewer children are in care.\n- 3 in 4 have a plan.',
  decisions: [
    { kind: 'agreed', text: 'That the scorecard be *noted*.', line: 7 },
    { kind: 'ordered', text: 'That plans come back in June.', line: 8 },
  ],
  unread: [],
  passages: [],
  line: 1,
};
const bare = { serves: [], measures: [], report: '', decisions: [], unread: [], passages: [], exempt: null, line: 9 };
export const bareItem: AgendaItem = { ...bare, number: '1', title: 'Minutes' };
export const privateItem: AgendaItem = { ...bare, number: '3/4', title: 'Children missing from care', exempt: '' };

export const plan: Plan = {
  id: 'permanence',
  title: 'Plan for permanence',
  item: '2',
  passages: [],
  themes: [
    {
      title: 'Homes that last',
      officer: 'Head of fostering',
      progress: 'Carers were called.',
      impact: '- Fewer moves.\n- Calmer evenings.',
      risks: 'There are too few carers.',
      nextSteps: [...actions],
      line: 1,
    },
  ],
  file: 'permanence.md',
};

/** A meeting that was held, between the two of the small site. */
export const held: Meeting = {
  title: 'Corporate Parenting Board',
  status: 'held',
  place: 'Town Hall',
  date: '2022-07-31',
  items: [bareItem, item, privateItem],
  papers: [
    { title: 'Agenda pack', link: 'https://example.org/agenda', item: '2' },
    { title: 'Minutes', link: 'https://example.org/minutes' },
  ],
  lines: {},
  file: 'meeting.md',
  plans: [plan],
  questions: { asked: [{ id: 'why', by: 'A member', text: 'Why?', line: 1 }], answered: [], file: 'questions.yaml' },
};

/** One that is planned, of which nothing else is known. */
export const planned: Meeting = {
  ...held,
  status: 'planned',
  date: '2022-09-20',
  items: [],
  papers: [],
  plans: [],
  questions: { asked: [], answered: [], file: 'questions.yaml' },
};

/** The first of all, from before there were figures. */
export const first: Meeting = { ...planned, status: 'held', date: '2020-01-15' };

/** Questions: one open, one answered in full. */
export const questions: readonly BoardQuestion[] = [
  {
    id: 'why',
    by: 'The vice-chair',
    text: 'Why are there *so* many?',
    measure: 'cla_count',
    askedOn: '2022-02-15',
    madeUp: false,
    answer: null,
    line: 1,
  },
  {
    id: 'who',
    by: 'A member',
    text: 'Who has no plan?',
    askedOn: '2022-02-15',
    madeUp: true,
    answer: {
      id: 'who',
      on: '2022-03-01',
      text: 'The scorecard says so.',
      measure: 'cla_count',
      where: 'Our children',
      meeting: '2022-07-27',
      line: 1,
    },
    line: 2,
  },
];
