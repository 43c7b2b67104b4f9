import { type FileChild, type Paragraph, type Table, TableOfContents } from 'docx';
import { dayInWords } from '#calendar';
import { papersWords, reportWords as words } from '#words';
import type { Pack, PackLine } from '../pack.ts';
import type { Drawn } from './drawn.ts';
import { logoParagraph } from './logo.ts';
import { measureBlock } from './measure.ts';
import { style } from './styles.ts';
import { type Cell, captionedTable } from './table.ts';
import { bullet, heading, numbered, paragraph } from './text.ts';

type Block = Paragraph | Table;

/** The report from its first page to its last, in the order in which a council reports to its board. */
export function bodyOf(pack: Pack, drawn: Drawn): FileChild[] {
  return [
    ...firstPage(pack),
    paragraph(words.contents, { style: 'TOCHeading' }),
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: '1-3',
      beginDirty: false,
      tabLeader: 'none',
    }),
    heading(1, words.purpose, { pageBreakBefore: true }),
    paragraph(pack.purpose),
    ...standsOut(pack),
    ...principles(pack),
    ...figures(pack, drawn),
    heading(1, words.plans, { pageBreakBefore: true }),
    ...plans(pack),
    heading(1, words.decisions),
    ...lines(pack.decisions, words.captions.decisions, words.heads.decision, words.none.decisions),
    heading(1, words.actions),
    ...lines(pack.actions, words.captions.actions, words.heads.action, words.none.actions),
    heading(1, words.recommendations),
    ...(pack.recommendations.length === 0
      ? [paragraph(words.none.recommendations)]
      : [paragraph(words.recommendationsWhose, { keepNext: true }), ...pack.recommendations.map(numbered)]),
    heading(1, words.symbols),
    ...captionedTable(
      words.captions.symbols,
      [
        { heading: words.heads.symbol, weight: 12 },
        { heading: words.heads.meaning, weight: 108 },
      ],
      pack.symbols.map(({ symbol, meaning }) => [symbol, meaning]),
    ),
    heading(1, words.protection),
    ...pack.protection.map((text) => paragraph(text)),
    heading(1, words.sources),
    ...pack.sources.map((text) => bullet(text)),
  ];
}

function firstPage({ appearance, council, title, subtitle, notices }: Pack): Block[] {
  return [
    ...logoParagraph(appearance.logo),
    paragraph(council.name, { style: style.lead }),
    paragraph(title, { style: 'Title' }),
    paragraph(subtitle, { style: 'Subtitle' }),
    ...notices.map((text) => paragraph(text, { style: style.notice })),
  ];
}

function standsOut({ summary, attention, noAttention }: Pack): Block[] {
  return [
    heading(1, words.standsOut),
    ...summary.map((text) => paragraph(text)),
    ...(attention.length === 0
      ? [paragraph(noAttention)]
      : captionedTable(
          words.attention,
          [
            { heading: words.heads.measure, weight: 24 },
            { heading: words.heads.reading, weight: 36 },
          ],
          attention.map(({ title, reading }) => [title, reading]),
        )),
  ];
}

function principles({ principles: all }: Pack): Block[] {
  return [
    heading(1, words.principles),
    ...captionedTable(
      words.principlesCaption,
      [
        { heading: words.heads.principle, weight: 24 },
        { heading: words.heads.contribution, weight: 36 },
      ],
      all.map(({ number, text, contribution }): Cell[] => [
        `${number}. ${text}`,
        contribution.length === 0 ? words.none.contribution : contribution,
      ]),
    ),
  ];
}

function figures({ sections }: Pack, drawn: Drawn): Block[] {
  return [
    heading(1, words.figures, { pageBreakBefore: true }),
    ...sections.flatMap(({ title, measures }, at) => [
      heading(2, title, at === 0 ? {} : { pageBreakBefore: true }),
      ...(measures.length === 0
        ? [paragraph(words.none.measures)]
        : measures.flatMap((measure) => measureBlock(measure, drawn))),
    ]),
  ];
}

function plans({ plans: all }: Pack): Block[] {
  if (all.length === 0) return [paragraph(words.none.plans)];
  return all.flatMap(({ title, actions }) => [
    heading(2, title),
    ...lines(actions, words.captions.plan(title), words.heads.action, words.none.planActions),
  ]);
}

/** Decisions or actions as a table; columns in which nothing would stand are left out. */
function lines(all: readonly PackLine[], caption: string, head: string, none: string): Block[] {
  if (all.length === 0) return [paragraph(none)];
  const { owner, due, state, meeting } = words.heads;
  const columns = [
    { heading: head, weight: 72, of: (line: PackLine) => `${line.text}${line.madeUp ? ` ${papersWords.madeUp}` : ''}` },
    { heading: owner, weight: 36, of: (line: PackLine) => line.owner },
    { heading: due, weight: 24, of: (line: PackLine) => line.due },
    { heading: state, weight: 24, of: (line: PackLine) => line.state },
    { heading: meeting, weight: 24, of: (line: PackLine) => dayInWords(line.meeting) },
  ].filter(({ of }) => all.some((line) => of(line) !== ''));
  return captionedTable(
    caption,
    columns,
    all.map((line) => columns.map(({ of }) => of(line))),
  );
}
