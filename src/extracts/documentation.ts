import { codeSets } from './codes/index.ts';
import { doors } from './doors/index.ts';
import { findingKinds } from './finding-kinds.ts';
import type { Column, Layout } from './layout.ts';
import { layouts } from './layouts/index.ts';

const families = [
  {
    family: 'Own',
    title: 'Our own layouts',
    intro: 'For what no statutory list has. Headings are exactly these, in any order.',
  },
  {
    family: 'SSDA903',
    title: 'The SSDA903 return',
    intro: 'The CSV files of the return or its XML, of any year; several years may stand side by side.',
  },
  {
    family: 'Annex A',
    title: 'Annex A lists',
    intro: 'One CSV or sheet a list, headings of 2019 or 2024; small changes of heading are understood.',
  },
] as const;

const types: Readonly<Record<Column['type'], string>> = {
  identifier: 'identifier, always text',
  date: 'date, DD/MM/YYYY',
  'partial date': 'date, unknown parts zz',
  code: 'code',
  flag: 'Y or N',
  number: 'number',
  'whole number': 'whole number',
  text: 'text',
  recorded: 'text, of which only whether there is one is kept',
  person: 'text, in place of which a number is kept',
};

/** The documentation of all layouts, as Markdown, from the objects that check the files. */
export function extractsDocumentation(): string {
  return [
    ...opening,
    ...families.flatMap(({ family, title, intro }) => [
      `## ${title}`,
      '',
      intro,
      '',
      ...layouts.filter((layout) => layout.family === family).flatMap((layout) => layoutPart(layout)),
    ]),
    ...formsPart(),
    ...codePart(),
    ...findingPart(),
  ].join('\n');
}

const opening = [
  '# Extracts',
  '',
  '<!-- Written by `scripts/docs.ts` from the layouts in `src/extracts`: change those, not this file. -->',
  '',
  'What a month’s folder may hold: CSV files, `.xlsx` workbooks, the SSDA903 return as the `.xml` that is sent to DfE, the payload of the',
  'DfE’s private dashboard as `.json`, and a `.zip` of any of these. A file or sheet is recognised by its columns, never by its name or their order.',
  'Columns of other names are left out and listed as a warning; names, addresses, postcodes, telephone and NHS numbers of people',
  'stop the file from being read at all, as do other columns whose cells look like e-mail addresses, postcodes or NHS, pupil or',
  'National Insurance numbers, but for those that a statutory list brings, which are recognised and never kept.',
  '',
  'Dates are day first (`31/03/2022`); year first, spreadsheet day numbers and two-digit years are read and noted. Cells may say',
  '`NULL`, `N/A`, `#N/A`, `.` or `-` for empty. Yes and no may be `Y`/`N`, `Yes`/`No`, `1`/`0`, `a) Yes`. Codes may be bare, in either',
  'case, or inside Ofsted’s longer text (`d) U4: Foster placement - long term`).',
  '',
  'Numbers of children and workers count as one in any letter case and with or without blanks. Words such as `Not known` or',
  '`c) Not stated/recorded` are the list’s own code for it, else an empty cell. An end on 31/12/9999 or 01/01/1900 has not come. Totals',
  'after the rows are left out.',
  '',
  'A column `LA`, `Local authority` and the like may name one authority, that of the folder. Where a column `YEAR` of the SSDA903 return',
  'names several years, the later return wins, as it does between files. Annex A lists 1 to 5 are not used, and every other file in the',
  'folder is refused by name, but for hidden files and what office programs and file managers leave behind.',
  '',
  'Of a **workbook** each sheet is a table; titles above the headings are skipped, and hidden sheets, guidance and lists of codes are',
  'passed over with one note. Cells are read as Excel shows them: days as days, also where they count from 1904, and formulas by the value',
  'that was saved with them. Findings name the sheet, the row and the letter of the column. Of the **XML** each group of elements is a',
  'table, an element that is left out is an empty one, and findings name the line on which the record begins: where the whole return is',
  'one line, let an editor break it into several. The files of a **zip** are read as `name.zip/file.csv`; all lie in one folder of it, and',
  'none is a zip. A file that is damaged, has a password or would expand to more than 256 MB is refused by name, as is an old `.xls`.',
  '',
  'Beside the files an `extract.yaml` may say `extracted_on`, `covers_from`, `synthetic`, and of a payload `short_breaks: left out`.',
  '',
];

/** The part on a layout, under its title or, where one is given, under that of its file. */
export function layoutPart(layout: Layout, file?: string): string[] {
  return [
    file === undefined ? `### ${layout.title}` : `## ${layout.title}: \`${file}\``,
    '',
    `Source \`${layout.id}\`, read into the table \`${layout.table}\`. One row is ${layout.grain}.`,
    '',
    '| column | type | needed | meaning |',
    '|---|---|---|---|',
    ...layout.columns.map(columnLine),
    '',
    ...exampleOf(layout),
  ];
}

function columnLine(column: Column): string {
  const type = column.codes
    ? `code, see [${codeSets[column.codes].title}](#${anchor(codeSets[column.codes].title)})`
    : [types[column.type], ...(column.range ? [column.range.join(' to ')] : [])].join(', ');
  const needed =
    column.presence === 'dropped'
      ? 'not kept'
      : column.presence === 'required'
        ? column.filled
          ? 'yes, in every row'
          : 'yes'
        : column.filled
          ? 'in every row, if there'
          : 'no';
  return `| \`${column.heading}\` | ${column.presence === 'dropped' ? '–' : type} | ${needed} | ${column.meaning} |`;
}

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

function exampleOf(layout: Layout): string[] {
  if (!layout.example) return [];
  const rows = [layout.columns.map(({ heading }) => heading), ...layout.example];
  return ['```csv', ...rows.map((row) => row.join(',')), '```', ''];
}

const formIntros = {
  ssd: [
    'The tables of Data to Insight’s dataset as CSV files or sheets, such as `ssd_cla_episodes.csv`: each is recognised by its columns.',
    'Export all of them on one day, and send those that there are. Placements and legal statuses are tables of their own there: an',
    'episode is in the placement that it names, and under the legal status that lasts on its first day. Legal statuses of children who',
    'are not in care are passed over. Names, NHS and pupil numbers, postcodes and offences are recognised and never kept; tables that',
    'nothing needs, such as `ssd_contacts`, are passed over with a note. Referrals of children in need (`ssd_cin_episodes`) that led to',
    'nothing are none.',
  ],
  payload: [
    'What councils send to the DfE’s private children’s social care dashboard, in its specification 0.8: a list of children, one child,',
    'or either under `Children` beside a `la_code`, as `.json`. What has `purge: true` is left out with all that is in it. Findings name',
    'the line on which a record begins; where all of it is one line, they name the place of the record, such as',
    '`[12].social_care_episodes[0].care_worker_details[1]`.',
    '',
    'The payload has no legal status, so it does not tell who has short breaks alone, and such children do not count as in care. Its',
    'placements are used where `extract.yaml` says `short_breaks: left out`. Of a time in care of which earlier placements are not in the',
    'payload the reason of the first tells that it goes on. Where most reasons are plainly not those of the placement, they are told from',
    'the days alone, with a warning.',
  ],
} as const;

/** The part on other forms in which the same arrives: what comes of each, and its tables. */
function formsPart(): string[] {
  return [
    '## Other forms',
    '',
    'Two other forms are turned into the tables above; all that follows is the same. Which measures each of them carries:',
    '[forms](forms.md). Where the return, a list or a file of our own is in the folder too, that one is taken, and a warning says so and in',
    'how many rows the two differ: nobody is counted twice. Of both forms the dataset is taken.',
    '',
    ...doors.flatMap(({ id, title, layouts: own, targets }) => [
      `### The ${title}`,
      '',
      ...formIntros[id],
      '',
      '| what comes of it | from | without |',
      '|---|---|---|',
      ...targets.map(({ layout, needs, uses = {}, lacks }) => {
        const [from, more] = [needs, Object.keys(uses)].map((names) => names.map((name) => `\`${name}\``).join(', '));
        const without = lacks.map((name) => `\`${name}\``).join(', ');
        return `| \`${layout}\` | ${from}${more ? `; if there, ${more}` : ''} | ${without} |`;
      }),
      '',
      ...own.flatMap((layout) => [
        `**${layout.title}** (\`${layout.table}\`): one row is ${layout.grain}.`,
        '',
        '| column | type | needed | meaning |',
        '|---|---|---|---|',
        ...layout.columns.filter(({ presence }) => presence !== 'dropped').map(columnLine),
        '',
      ]),
    ]),
  ];
}

function codePart(): string[] {
  const sets = Object.values(codeSets);
  return [
    '## Codes',
    '',
    'One list for all return years; a code that came or went says when. A code is read by rule alone: in either case, with blanks or other',
    'dashes (`C 2`), before or in brackets after its words (`C2 - Full care order`, `E4A)`, `Full care order (C2)`), or by its meaning as it',
    'stands here. Where the words beside it are another code or its meaning, it is not read. Words of your own are given a code under',
    '`words` in [settings.yaml](settings.md), by the name of the list that stands under its title.',
    '',
    ...sets.flatMap((set) => [
      `### ${set.title}`,
      '',
      `\`${set.id}\``,
      '',
      '| code | meaning | group | in use |',
      '|---|---|---|---|',
      ...set.entries.map(({ code, label, group, groupByProvider, groupWithoutProvider, from, until }) => {
        const groups = [
          ...Object.entries(groupByProvider ?? {}).map(([provider, one]) => `${one} (${provider})`),
          ...(groupWithoutProvider ? [`${groupWithoutProvider} (blank)`] : []),
          ...(group ? [group] : []),
        ];
        const years = [from ? `from ${from}` : '', until ? `until ${until}` : ''].filter(Boolean).join(' ');
        return `| \`${code}\` | ${label} | ${groups.join(', else ')} | ${years} |`;
      }),
      '',
    ]),
  ];
}

function findingPart(): string[] {
  return [
    '## Findings',
    '',
    'An error stops publication; a warning is published beside the figures; a note says what was tidied. *By column*: an error where a',
    'published figure reads the column, else a warning. Rows that contradict one another are left out; a cell that cannot be read counts',
    'as empty; every other row is taken as it stands, whatever a warning says of it.',
    '',
    '| finding | severity | expected | what to do |',
    '|---|---|---|---|',
    ...Object.entries(findingKinds).map(
      ([code, kind]) => `| \`${code}\` | ${kind.severity} | ${kind.expected} | ${kind.remedy} |`,
    ),
    '',
  ];
}
