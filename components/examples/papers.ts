import type { BoardQuestion, Meeting } from '#board-papers';
import { type Action, type AgendaItem, noVoice, type Plan, type Report } from '#catalogue';

export const actions: readonly Action[] = [
  {
    what: 'Call *every* carer',
    who: ['Head of fostering'],
    due: { text: '30 June 2024', day: '2024-06-30' },
    done: null,
    line: 1,
  },
  {
    what: 'Write down what they say',
    who: ['Head of fostering'],
    due: { text: '30 April 2024', day: '2024-04-30' },
    done: '2024-04-12',
    line: 2,
  },
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
    { kind: 'agreed', text: 'That the scorecard be *noted*.', who: [], due: null, done: null, line: 7 },
    {
      kind: 'ordered',
      text: 'That plans come back in June.',
      who: ['Head of fostering', 'Clerk of the board'],
      due: { text: 'at every other meeting', day: null },
      done: null,
      line: 8,
    },
  ],
  exemptParagraph: null,
  decidedInPublic: false,
  presentedBy: 'Head of children looked after',
  pages: '13 to 32',
  source: 'Report to the board, pages 13 to 32',
  unread: [],
  passages: [],
  line: 1,
};
const bare = {
  ...{ serves: [], measures: [], report: '', decisions: [], unread: [], passages: [], exempt: null, line: 9 },
  ...{ exemptParagraph: null, decidedInPublic: false, presentedBy: null, pages: null, source: null },
};
export const bareItem: AgendaItem = { ...bare, number: '1', title: 'Minutes' };
export const privateItem: AgendaItem = {
  ...bare,
  number: '3/4',
  title: 'Children missing from care',
  exempt: '',
  exemptParagraph: 2,
};

/** A report with all that a template asks for. */
export const report: Report = {
  id: 'peer-support',
  title: 'Peer support',
  item: '2',
  by: 'Service manager',
  contact: 'Clerk of the board',
  confidential: null,
  exemptParagraph: null,
  source: 'Report of July 2022, pages 1 to 6',
  sourceLink: 'https://example.org/report',
  contributions: [{ section: 'your-home', text: 'Homes last longer.' }],
  parts: [
    {
      kind: 'purpose',
      title: 'What is the purpose?',
      text: 'To tell the board.\n\n### In short\n\nIt works.',
      line: 9,
    },
    { kind: 'other', title: 'What young people think', text: 'They like it.', line: 20 },
    { kind: 'backgroundPapers', title: 'Background papers', text: 'None were used.', line: 30 },
  ],
  impact: [
    { kind: 'legal', title: 'Legal', text: 'None.' },
    { kind: 'other', title: 'Climate', text: '' },
  ],
  actions: [...actions],
  passages: [],
  file: 'peer-support.md',
};

export const plan: Plan = {
  id: 'permanence',
  title: 'Plan for permanence',
  item: '2',
  owner: 'Director of children’s services',
  author: 'Head of children looked after',
  refreshed: 'March 2022',
  source: 'Highlight report of March 2022',
  sourceLink: null,
  background: 'The plan has a cycle of three years.',
  impact: 'Children move less often.',
  risks: '',
  nextSteps: [{ what: 'Go on with the plan', who: [], due: null, done: null, line: 30 }],
  passages: [],
  themes: [
    {
      title: 'Homes that last',
      officers: ['Head of fostering'],
      rag: 'amber',
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
    { title: 'Minutes', link: 'https://example.org/minutes', pages: '1 to 12' },
    { title: 'Report', file: 'report.pdf', body: 'The adoption agency', date: 'November 2021' },
  ],
  lines: {},
  time: '16:00',
  how: 'both',
  attendance: [
    {
      kind: 'present',
      people: [
        { role: 'Chair', name: 'Councillor A Able', count: 1 },
        { role: 'councillors', name: null, count: 6 },
      ],
      line: 9,
    },
    { kind: 'apologies', people: [{ role: 'Head of fostering', name: null, count: 1 }], line: 10 },
  ],
  declarations: 'None.',
  file: 'meeting.md',
  plans: [plan],
  reports: [report],
  voice: noVoice('voice.yaml'),
  files: [{ name: 'report.pdf', bytes: 120_000, path: 'report.pdf', says: [] }],
  questions: {
    asked: [{ id: 'why', by: 'A member', text: 'Why?', line: 1 }],
    answered: [],
    source: null,
    file: 'questions.yaml',
  },
};

/** One that is planned, of which nothing else is known. */
export const planned: Meeting = {
  ...held,
  status: 'planned',
  date: '2022-09-20',
  items: [],
  papers: [],
  plans: [],
  attendance: [],
  declarations: null,
  questions: { asked: [], answered: [], source: null, file: 'questions.yaml' },
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
