import type { BoardQuestion, HeardAnswer, Meeting } from '#board-papers';
import { type Action, type AgendaItem, type Inspection, noVoice, type Plan, type Report, type Voice } from '#catalogue';

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
  papersOnly: false,
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

const inTheRoom: HeardAnswer = {
  id: 'who',
  on: '2022-02-15',
  text: 'That is not known.',
  action: 'Count them',
  who: 'Head of fostering',
  by: '30 April 2022',
  meeting: '2022-02-15',
  line: 1,
};
const later: HeardAnswer = {
  id: 'who',
  on: '2022-03-01',
  text: 'The scorecard says so.',
  measure: 'cla_count',
  where: 'Our children',
  meeting: '2022-07-27',
  line: 1,
};

/** Questions: one open, one answered twice. */
export const questions: readonly BoardQuestion[] = [
  {
    id: 'why',
    by: 'The vice-chair',
    text: 'Why are there *so* many?',
    measure: 'cla_count',
    askedOn: '2022-02-15',
    madeUp: false,
    answers: [],
    answer: null,
    line: 1,
  },
  {
    id: 'who',
    by: 'A member',
    text: 'Who has no plan?',
    askedOn: '2022-02-15',
    madeUp: true,
    item: '2',
    partner: 'Health board',
    finding: 'numbers-in-care',
    answers: [inTheRoom, later],
    answer: later,
    line: 2,
  },
];

/** What children told a meeting, with all that may be told. */
export const voice: Voice = {
  words: [
    {
      text: 'I like it when people keep *promises*.',
      ageBand: '12 to 15',
      consent: true,
      section: 'your-home',
      line: 1,
    },
    { text: 'Ask me.', ageBand: 'all ages', consent: true, section: 'your-voice-and-influence', line: 2 },
  ],
  matters: [{ title: 'What matters most', points: ['Trust', 'A *key*'], section: 'your-voice-and-influence', line: 3 }],
  saidDid: [
    {
      said: 'Tell us who comes.',
      did: 'A list goes out.',
      state: 'done',
      section: 'your-voice-and-influence',
      line: 4,
    },
    {
      said: 'Let us choose the room.',
      did: 'A list is being made.',
      state: 'doing',
      who: 'Head of fostering',
      by: 'October 2022',
      section: 'your-home',
      line: 5,
    },
    { said: 'More money.', did: 'No answer yet.', state: 'asked', section: 'your-adult-life', line: 6 },
  ],
  groups: [
    {
      name: 'Children in Care Council',
      ages: '12 to 15',
      sessions: 4,
      reached: 3,
      note: 'At the *town hall*.',
      line: 7,
    },
    { name: 'Care Leavers Forum', reached: 0, line: 8 },
  ],
  surveys: [
    {
      title: 'How is your home?',
      on: 'January 2022',
      answered: 40,
      items: [
        { text: 'Feel safe', percent: 75 },
        { text: 'Have somebody to talk to', count: 38 },
      ],
      note: 'By post.',
      section: 'your-home',
      line: 9,
    },
    { title: 'A question to a few', on: '2022', answered: 4, items: [], section: 'your-home', line: 10 },
  ],
  source: 'Report of the Children in Care Council',
  sourceLink: 'https://example.org/report',
  file: 'voice.yaml',
};
export const told: Meeting = { ...held, voice, madeUp: true };

/** A visit with findings of each kind. */
export const inspection: Inspection = {
  title: 'Monitoring visit',
  by: 'Ofsted',
  kind: 'monitoring visit',
  date: '2022-01-11',
  monthOnly: false,
  to: '2022-01-12',
  letter: '2022-02-08',
  madeUp: true,
  source: 'Letter of 8 February 2022',
  file: '2022-01-11.yaml',
  findings: [
    {
      id: 'numbers-in-care',
      kind: 'improve',
      text: 'Too many children come into care *late*.',
      measures: ['cla_count', 'seen_alone_percent', 'placement_group_percent'],
      section: 'our-children',
      line: 1,
    },
    { id: 'life-story-work', kind: 'improve', text: 'Life story work starts late.', measures: [], line: 2 },
    { id: 'visits', kind: 'strength', text: 'Visits are good.', evidence: 'An audit', measures: [], line: 3 },
  ],
};
