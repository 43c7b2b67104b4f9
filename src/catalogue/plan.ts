import { z } from 'zod';
import { type Action, officesIn, parseActions } from './action.ts';
import { checkedYaml } from './checked-yaml.ts';
import type { Passage } from './commentary.ts';
import { itemNumber } from './item-number.ts';
import { CatalogueFileError, type MarkdownSection, parseMarkdownFile } from './markdown.ts';
import { partsOf, passagesOf, type SectionPart } from './parts.ts';
import { refusePersonalData } from './personal-data.ts';
import { role } from './role.ts';
import { sourceKeys } from './source-keys.ts';

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  /** The number of the agenda item that heard it. */
  item: itemNumber.optional(),
  /** Who answers for the plan, and who wrote it: roles. */
  owner: role.optional(),
  author: role.optional(),
  /** When it was last gone through or is to be, as written. */
  refreshed: z.union([z.string().trim().min(1), z.int().transform(String)]).optional(),
  ...sourceKeys,
});

/** What is said of a theme, or of the plan as a whole: Markdown, empty where nothing is. */
interface Account {
  progress: string;
  impact: string;
  risks: string;
  nextSteps: Action[];
}

/** One theme of an action plan. */
export interface PlanTheme extends Account {
  title: string;
  /** The roles that answer for it; none where the plan names nobody. */
  officers: string[];
  /** The council's own rating, where it gives one. */
  rag: Rating | null;
  line: number;
}

/** How a council rates its own progress. */
export type Rating = (typeof ratings)[number];

/** An action plan as a meeting heard it. The id stays the same from meeting to meeting. */
export interface Plan extends Omit<Account, 'progress'> {
  id: string;
  title: string;
  item: string | null;
  owner: string | null;
  author: string | null;
  refreshed: string | null;
  /** The paper that it follows, and where that can be read. */
  source: string | null;
  sourceLink: string | null;
  background: string;
  themes: PlanTheme[];
  /** All that stands under its headings, as it is written, with its lines. */
  passages: Passage[];
  file: string;
}

const ratings = ['red', 'amber', 'green'] as const;
const officerPattern = /^Accountable officers?: *(.+)$/i;
const ratingPattern = /^RAG: *(.*)$/i;

type PartKind = 'background' | 'progress' | 'impact' | 'risks' | 'nextSteps';
const partNames: readonly [PartKind, RegExp][] = [
  ['background', /^(?:(?:our )?response|background|introduction)$/i],
  ['progress', /^progress(?: so far| to date)?$/i],
  ['impact', /^impact(?:[ ,/].*)?$/i],
  ['risks', /^risks?(?: and issues)?$/i],
  ['nextSteps', /^(?:next steps|actions)$/i],
];
const numberBefore = /^\d+(?:\.\d+)*\.? +/;

/**
 * Reads an action plan. `file` is its path with `/`, as `data/meetings/<YYYY-MM-DD>/plans/<id>.md`. Every second-level
 * heading is a theme, but for Background, Impact, Risks and Next steps of the plan as a whole. A theme may name its
 * accountable officers and a rating, and has its progress, impact, risks and next steps under third-level headings, as
 * far as there are any. Throws a CatalogueFileError that says what to correct.
 */
export function parsePlan(source: string, file: string): Plan {
  refusePersonalData(source, file);
  const { frontMatterText, preamble, preambleLine, sections } = parseMarkdownFile(source, file);
  const { data } = checkedYaml(frontMatterText, frontMatterSchema, file, 1);
  const themes = sections.filter(({ heading }) => kindOf(heading) === null);
  if (preamble !== '' || themes.length === 0) {
    const line = preamble === '' ? null : preambleLine;
    throw new CatalogueFileError(file, line, 'a plan is a list of themes: begin each with its heading, "## Theme".');
  }
  const whole = (kind: PartKind) => sections.find(({ heading }) => kindOf(heading) === kind);
  refuseTwice(sections, file);
  const progress = whole('progress');
  if (progress !== undefined) {
    throw new CatalogueFileError(file, progress.line, 'progress belongs to a theme: write "### Progress" under one.');
  }
  const nextSteps = whole('nextSteps');
  return {
    id: (file.split('/').at(-1) as string).replace(/\.md$/, ''),
    title: data.title,
    item: data.item ?? null,
    owner: data.owner ?? null,
    author: data.author ?? null,
    refreshed: data.refreshed ?? null,
    source: data.source ?? null,
    sourceLink: data.sourceLink ?? null,
    background: whole('background')?.text ?? '',
    impact: whole('impact')?.text ?? '',
    risks: whole('risks')?.text ?? '',
    nextSteps: nextSteps === undefined ? [] : stepsIn(nextSteps, file),
    themes: themes.map((section) => parseTheme(section, file)),
    passages: passagesOf(sections),
    file,
  };
}

function kindOf(heading: string): PartKind | null {
  return partNames.find(([, pattern]) => pattern.test(heading.replace(numberBefore, '')))?.[0] ?? null;
}

function refuseTwice(parts: readonly SectionPart[], file: string): void {
  const kinds = parts.map(({ heading }) => kindOf(heading));
  const at = kinds.findIndex((kind, index) => kind !== null && kinds.indexOf(kind) !== index);
  const part = parts[at];
  if (part !== undefined) throw new CatalogueFileError(file, part.line, `"${part.heading}" stands twice.`);
}

function parseTheme(section: MarkdownSection, file: string): PlanTheme {
  const [opening, ...parts] = partsOf(section);
  const known = ['Progress', 'Impact', 'Risks', 'Next steps'];
  const stranger = parts.find(({ heading }) => [null, 'background'].includes(kindOf(heading)));
  if (stranger !== undefined) {
    throw new CatalogueFileError(file, stranger.line, `"### ${stranger.heading}" is none of ${known.join(', ')}.`);
  }
  refuseTwice(parts, file);
  const textOf = (kind: PartKind) => {
    const part = parts.find((one) => kindOf(one.heading) === kind);
    if (part !== undefined && part.text.trim() === '') {
      const problem = `"### ${part.heading}" is empty under "## ${section.heading}": write something, or leave it out.`;
      throw new CatalogueFileError(file, part.line, problem);
    }
    return part?.text.trim() ?? '';
  };
  const { officers, rag, text } = openingOf(opening, section, file);
  const nextSteps = parts.find((one) => kindOf(one.heading) === 'nextSteps');
  const theme = {
    title: section.heading,
    officers,
    rag,
    progress: [text, textOf('progress')].filter((one) => one !== '').join('\n\n'),
    impact: textOf('impact'),
    risks: textOf('risks'),
    nextSteps: nextSteps === undefined || textOf('nextSteps') === '' ? [] : stepsIn(nextSteps, file),
    line: section.line,
  };
  if (theme.progress + theme.impact + theme.risks === '' && theme.nextSteps.length === 0) {
    const problem = `nothing is said under "## ${section.heading}": write its progress, impact, risks or next steps.`;
    throw new CatalogueFileError(file, section.line, problem);
  }
  return theme;
}

/** What stands under a theme's heading before its parts: who answers for it, a rating, and text. */
function openingOf(
  opening: SectionPart,
  section: MarkdownSection,
  file: string,
): { officers: string[]; rag: Rating | null; text: string } {
  const rows = opening.text.trim().split('\n');
  const officers: string[] = [];
  let rag: Rating | null = null;
  while (rows.length > 0) {
    const row = (rows[0] as string).trim();
    const who = officerPattern.exec(row)?.[1];
    const rating = ratingPattern.exec(row)?.[1];
    if (who !== undefined) officers.push(...officersOf(who, section, file));
    else if (rating !== undefined) rag = ratingOf(rating, section, file);
    else if (row !== '') break;
    rows.shift();
  }
  return { officers, rag, text: rows.join('\n').trim() };
}

function officersOf(text: string, { heading, line }: MarkdownSection, file: string): string[] {
  const all = text.split(/;/).map((one) => one.trim());
  if (all.every((one) => role.safeParse(one).success)) return all.flatMap((one) => officesIn(one, file, line));
  const problem = `under "## ${heading}" the line "Accountable officer: Head of fostering" gives a role, never a name.`;
  throw new CatalogueFileError(file, line, problem);
}

function ratingOf(text: string, { line }: MarkdownSection, file: string): Rating {
  const found = ratings.find((rating) => rating === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new CatalogueFileError(file, line, `RAG: is ${ratings.join(', ')}, and not "${text}".`);
}

function stepsIn(part: SectionPart, file: string): Action[] {
  const other = part.tokens.findIndex(({ type }) => !['list', 'space'].includes(type));
  if (other >= 0) {
    const line = part.tokenLines[other] as number;
    throw new CatalogueFileError(file, line, `"${part.heading}" is a list: begin each step with a hyphen.`);
  }
  return parseActions(part, file, 'asGiven');
}
