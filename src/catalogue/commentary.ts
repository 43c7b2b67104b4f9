import { z } from 'zod';
import { isMonth, type Month } from '#calendar';
import { type Action, parseActions } from './action.ts';
import { checkedYaml } from './checked-yaml.ts';
import { CatalogueFileError, type MarkdownFile, type MarkdownSection, parseMarkdownFile } from './markdown.ts';
import { refusePersonalData } from './personal-data.ts';
import { role } from './role.ts';

const measureId = z.string().regex(/^[a-z][a-z0-9_]*$/, 'the id of a measure, such as cla_count');

const frontMatterSchema = z.strictObject({
  author: role,
  authority: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,8}$/, 'the code of an authority in the settings')
    .optional(),
  /** Other measures that the words quote figures of. */
  alsoAbout: z.array(measureId).default([]),
  /** Whether it was made up for the sample; where nothing is said, it is where the figures are. */
  madeUp: z.boolean().optional(),
});

/** What stands under a heading, as Markdown, and the line on which it begins. */
export interface Passage {
  text: string;
  line: number;
}

/** What an officer says about a measure's figure of a month. */
export interface Commentary {
  measure: string;
  month: Month;
  author: string;
  /** Whose figure it is; undefined stands for the council. */
  authority?: string | undefined;
  alsoAbout: string[];
  /** Whether it was made up for the sample; undefined where its file does not say. */
  madeUp?: boolean | undefined;
  why: Passage;
  doing: Passage | null;
  /** The text around the list of actions, as Markdown; often empty. */
  doingProse: string;
  actions: Action[];
  file: string;
}

const headings = ['Why', 'What we are doing'] as const;

/**
 * Reads a commentary file. `file` is its path with `/`, as `data/commentary/<YYYY-MM>/<measure id>.md`: the folder is
 * the month of the figure, the name its measure. Throws a CatalogueFileError that says what to correct.
 */
export function parseCommentary(source: string, file: string): Commentary {
  refusePersonalData(source, file);
  const { frontMatterText, sections, ...paper } = parseMarkdownFile(source, file);
  const { data } = checkedYaml(frontMatterText, frontMatterSchema, file, 1);
  const [month, name] = file.split('/').slice(-2) as [string, string];
  if (!isMonth(month)) throw new CatalogueFileError(file, null, `the folder must be a month, such as 2022-02.`);
  refuseOthers(paper, sections, file);
  const find = (heading: string) => sections.find((section) => section.heading === heading);
  const why = find('Why');
  const doing = find('What we are doing');
  if (why === undefined || why.text === '') {
    throw new CatalogueFileError(file, why?.line ?? null, 'the section "## Why" is missing or empty.');
  }
  return {
    measure: name.replace(/\.md$/, ''),
    month,
    ...data,
    why: passageOf(why),
    doing: doing === undefined ? null : passageOf(doing),
    doingProse: doing === undefined ? '' : proseOf(doing),
    actions: doing === undefined ? [] : parseActions(doing, file),
    file,
  };
}

function passageOf({ text, line, tokens, tokenLines }: MarkdownSection): Passage {
  return { text, line: tokenLines[tokens.findIndex(({ type }) => type !== 'space')] ?? line };
}

function proseOf({ tokens }: MarkdownSection): string {
  return tokens
    .filter(({ type }) => type !== 'list')
    .map(({ raw }) => raw)
    .join('')
    .trim();
}

/** Refuses text that would not be shown: a misspelt heading must not make words disappear. */
function refuseOthers(
  { preamble, preambleLine }: Pick<MarkdownFile, 'preamble' | 'preambleLine'>,
  sections: readonly MarkdownSection[],
  file: string,
): void {
  const known = headings.map((heading) => `"## ${heading}"`).join(' and ');
  if (preamble !== '') {
    throw new CatalogueFileError(file, preambleLine, `text stands before the first heading: use ${known}.`);
  }
  for (const [index, { heading, line }] of sections.entries()) {
    if (!headings.some((one) => one === heading)) {
      throw new CatalogueFileError(file, line, `there is no section "## ${heading}": use ${known}.`);
    }
    if (sections.findIndex((section) => section.heading === heading) !== index) {
      throw new CatalogueFileError(file, line, `the section "## ${heading}" stands twice.`);
    }
  }
}
