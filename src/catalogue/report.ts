import type { Tokens } from 'marked';
import { z } from 'zod';
import { type Action, givenAction, parseActions } from './action.ts';
import { checkedYaml } from './checked-yaml.ts';
import type { Passage } from './commentary.ts';
import { dueFromWords } from './due.ts';
import { exemptParagraph } from './exempt.ts';
import { itemNumber } from './item-number.ts';
import { CatalogueFileError, type MarkdownSection, parseMarkdownFile } from './markdown.ts';
import { partsOf, passagesOf, type SectionPart } from './parts.ts';
import { refusePersonalData } from './personal-data.ts';
import { principleNamed } from './principle.ts';
import { namesOffice, role } from './role.ts';
import { sourceKeys } from './source-keys.ts';
import type { SectionId } from './vocabulary.ts';

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  /** The number of the agenda item that heard it. */
  item: itemNumber.optional(),
  /** Whose report it is. */
  by: role.optional(),
  /** Who may answer questions on it. */
  contact: role.optional(),
  /** Why it is confidential or exempt; `no` where it is not. */
  confidential: z.union([z.literal('no'), z.literal(false), z.string().trim().min(4)]).default('no'),
  ...sourceKeys,
});

const partKinds = [
  'purpose',
  'background',
  'recommendations',
  'reasons',
  'otherDecisions',
  'backgroundPapers',
  'appendices',
  'other',
] as const;
/** A section of a council's template. */
export type ReportPartKind = (typeof partKinds)[number];

export interface ReportPart {
  kind: ReportPartKind;
  title: string;
  /** Markdown. */
  text: string;
  line: number;
}

/** What a decision would mean, by the kinds that councils ask for. */
export type ImpactKind = 'legal' | 'financial' | 'policy' | 'equality' | 'risk' | 'other';

export interface ReportImpact {
  kind: ImpactKind;
  title: string;
  text: string;
}

/** A report to the board in a council's template. */
export interface Report {
  id: string;
  title: string;
  item: string | null;
  by: string | null;
  contact: string | null;
  /** Why it is confidential or exempt; null where it is public. */
  confidential: string | null;
  exemptParagraph: number | null;
  source: string | null;
  sourceLink: string | null;
  /** What it contributes to each guiding principle that it names. */
  contributions: { section: SectionId; text: string }[];
  parts: ReportPart[];
  impact: ReportImpact[];
  actions: Action[];
  /** All that stands under its headings, as it is written, with its lines. */
  passages: Passage[];
  file: string;
}

type SectionKind = ReportPartKind | 'contributions' | 'impact' | 'actions' | 'contact' | 'confidential';
const headings: readonly [SectionKind, RegExp][] = [
  ['contributions', /contribut\w+|guiding principles/i],
  ['confidential', /\b(?:confidential|exempt)\b/i],
  ['purpose', /\bpurpose\b/i],
  ['reasons', /^why\b|\breasons? for\b|\brationale\b/i],
  ['otherDecisions', /\b(?:other|alternative)s?\b.*\b(?:decision|option|considered)s?\b|^options considered/i],
  ['backgroundPapers', /\bbackground papers?\b/i],
  ['recommendations', /^(?:what is )?(?:being )?recommend|^recommendations?\b|\bproposed decisions?\b/i],
  ['impact', /\bimpacts?\b|\bimplications?\b/i],
  ['actions', /^actions?\b|^next steps\b|\bimplement/i],
  ['background', /\bbackground\b|^introduction\b|^context\b/i],
  ['appendices', /\bappendi(?:x|ces)\b/i],
  ['contact', /^contact/i],
];
const impacts: readonly [ImpactKind, RegExp][] = [
  ['legal', /\blegal\b/i],
  ['financial', /\b(?:financ\w+|resources?|budget)\b/i],
  ['policy', /\bpolicy\b/i],
  ['equality', /\b(?:equalit\w+|diversity|inclusion)\b/i],
  ['risk', /\brisks?\b/i],
];
const numberBefore = /^\d+(?:\.\d+)*\.? +/;

/**
 * Reads a report. `file` is its path with `/`, as `data/meetings/<YYYY-MM-DD>/reports/<id>.md`. Its second-level headings
 * are those of councils' templates, in whichever of their wordings; any other is a section of its own. Throws a
 * CatalogueFileError that says what to correct.
 */
export function parseReport(source: string, file: string): Report {
  refusePersonalData(source, file);
  const { frontMatterText, preamble, preambleLine, sections } = parseMarkdownFile(source, file);
  const { data } = checkedYaml(frontMatterText, frontMatterSchema, file, 1);
  if (preamble !== '') {
    const problem =
      'text stands before the first heading: begin a report with "## Purpose" or another of its headings.';
    throw new CatalogueFileError(file, preambleLine, problem);
  }
  if (sections.length === 0) throw new CatalogueFileError(file, null, 'the report has no heading, "## Purpose".');
  const of = (kind: SectionKind) => sections.filter(({ heading }) => kindOf(heading) === kind);
  const stated = confidentiality(of('confidential'), file);
  const reason = data.confidential === 'no' || data.confidential === false ? stated : data.confidential;
  return {
    id: (file.split('/').at(-1) as string).replace(/\.md$/, ''),
    title: data.title,
    item: data.item ?? null,
    by: data.by ?? null,
    contact: data.contact ?? contactIn(of('contact'), file),
    confidential: reason,
    exemptParagraph: reason === null ? null : exemptParagraph(reason),
    source: data.source ?? null,
    sourceLink: data.sourceLink ?? null,
    contributions: of('contributions').flatMap((section) => contributionsIn(section, file)),
    parts: sections.flatMap(({ heading, text, line }) => {
      const kind = kindOf(heading);
      return partKinds.some((one) => one === kind) && text !== ''
        ? [{ kind: kind as ReportPartKind, title: heading, text, line }]
        : [];
    }),
    impact: of('impact').flatMap(impactsIn),
    actions: of('actions').flatMap((section) => actionsIn(section, file)),
    passages: passagesOf(sections),
    file,
  };
}

function kindOf(heading: string): SectionKind {
  return headings.find(([, pattern]) => pattern.test(heading.replace(numberBefore, '')))?.[0] ?? 'other';
}

/** A paragraph for each principle, under a heading of the third level or after its name and a colon. */
function contributionsIn(section: MarkdownSection, file: string): Report['contributions'] {
  const [opening, ...parts] = partsOf(section);
  const inLines = opening.tokens.flatMap((token, index) => {
    if (token.type === 'space') return [];
    const [, name, text] = /^[*_]*([^:*_\n]+?)[*_]*\s*:[*_]*\s+([\s\S]+)$/.exec(token.raw.trim()) ?? [];
    const line = opening.tokenLines[index] as number;
    if (name === undefined || text === undefined) {
      const problem = 'say what the report contributes under "### Your home" and so on, a heading for each principle.';
      throw new CatalogueFileError(file, line, problem);
    }
    return [{ section: principleNamed(name, file, line), text }];
  });
  return [
    ...inLines,
    ...parts.map(({ heading, text, line }) => ({ section: principleNamed(heading, file, line), text: text.trim() })),
  ].filter(({ text }) => text !== '');
}

function impactsIn(section: MarkdownSection): ReportImpact[] {
  const [opening, ...parts] = partsOf(section);
  const general = opening.text.trim();
  return [
    ...(general === '' ? [] : [{ kind: 'other' as const, title: section.heading, text: general }]),
    ...parts.map(({ heading, text }) => ({
      kind: impacts.find(([, pattern]) => pattern.test(heading))?.[0] ?? ('other' as const),
      title: heading,
      text: text.trim(),
    })),
  ];
}

/** Points, the rows of a table of action, officer and deadline, or lines such as `August 2022 – The referral form`. */
function actionsIn(section: MarkdownSection, file: string): Action[] {
  return section.tokens.flatMap((token, index) => {
    const line = section.tokenLines[index] as number;
    if (token.type === 'list') {
      return parseActions({ tokens: [token], tokenLines: [line] }, file, 'asGiven').map(withTimeFirst);
    }
    if (token.type === 'table') return tableActions(token as Tokens.Table, file, line);
    if (token.type !== 'paragraph') return [];
    return (token as Tokens.Paragraph).text
      .split('\n')
      .map((text, offset) => withTimeFirst(givenAction(text.trim(), file, line + offset)));
  });
}

/** `August 2022 – The referral form is ready` says first when. */
function withTimeFirst(action: Action): Action {
  const [, when = '', what = ''] = /^(.{4,30}?)\s*(?:\s[-–—]|:)\s+(.+)$/s.exec(action.what) ?? [];
  const due = dueFromWords(when);
  return action.due !== null || due === null ? action : { ...action, what, due };
}

function tableActions({ header, rows }: Tokens.Table, file: string, firstLine: number): Action[] {
  const column = (pattern: RegExp) => header.findIndex(({ text }) => pattern.test(text));
  const [what, who, when] = [/action|task|what/i, /officer|who|lead|owner|responsib/i, /when|dead|date|due/i].map(
    column,
  );
  if (what === undefined || what < 0) {
    throw new CatalogueFileError(
      file,
      firstLine,
      'a table of actions needs a column Action, and may have Responsible officer and Deadline.',
    );
  }
  return rows.map((row, index) => {
    const line = firstLine + 2 + index;
    const cell = (at: number | undefined) => (at === undefined || at < 0 ? '' : (row[at]?.text.trim() ?? ''));
    const inBrackets = [cell(who), cell(when)].filter((one) => one !== '');
    const owner = cell(who);
    if (owner !== '' && !(role.safeParse(owner).success && namesOffice(owner))) {
      throw new CatalogueFileError(file, line, `"${owner}" must be a role, never a person's name.`);
    }
    const text = inBrackets.length === 0 ? cell(what) : `${cell(what)} (${inBrackets.join(', ')})`;
    const action = givenAction(text, file, line);
    if (cell(when) !== '' && action.due === null && action.done === null) {
      throw new CatalogueFileError(
        file,
        line,
        `"${cell(when)}" is no time: write it like 30 April 2022, April 2022 or ongoing.`,
      );
    }
    return action;
  });
}

/** What the template's own question is answered with: no, or a reason. */
function confidentiality(sections: readonly MarkdownSection[], file: string): string | null {
  const [section] = sections;
  const answer = section?.text.trim() ?? '';
  if (section === undefined || /^(?:no\b|n\/?a\b|none\b|not applicable)/i.test(answer)) return null;
  if (answer === '') throw new CatalogueFileError(file, section.line, 'say No, or why it is confidential or exempt.');
  return answer;
}

function contactIn(sections: readonly SectionPart[], file: string): string | null {
  const [section] = sections;
  if (section === undefined) return null;
  const contact = section.text.trim().replace(/^contact:?\s*/i, '');
  if (role.safeParse(contact).success && !contact.includes('\n')) return contact;
  throw new CatalogueFileError(file, section.line, 'a contact is a role such as Head of fostering, never a name.');
}
