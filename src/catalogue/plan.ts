import type { Token, Tokens } from 'marked';
import { z } from 'zod';
import { checkedYaml } from './checked-yaml.ts';
import type { Passage } from './commentary.ts';
import { type Action, parseActions } from './commentary-action.ts';
import { CatalogueFileError, type MarkdownSection, parseMarkdownFile } from './markdown.ts';
import { refusePersonalData } from './personal-data.ts';
import { role } from './role.ts';

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  /** The number of the agenda item that heard it. */
  item: z.union([z.string(), z.int().transform(String)]).optional(),
});

/** One theme of an action plan and its progress. */
export interface PlanTheme {
  title: string;
  officer: string;
  progress: string;
  impact: string;
  risks: string;
  nextSteps: Action[];
  line: number;
}

/** An action plan as a meeting heard it. The id stays the same from meeting to meeting. */
export interface Plan {
  id: string;
  title: string;
  item: string | null;
  themes: PlanTheme[];
  /** All that stands under its headings, as it is written, with its lines. */
  passages: Passage[];
  file: string;
}

type Part = Pick<MarkdownSection, 'heading' | 'line' | 'tokens' | 'tokenLines' | 'text'>;
const officerPattern = /^Accountable officer: *(.+)$/;

/**
 * Reads an action plan. `file` is its path with `/`, as `data/meetings/<YYYY-MM-DD>/plans/<id>.md`. Every second-level
 * heading is a theme: a line `Accountable officer:`, then Progress, Impact, Risks and Next steps under third-level
 * headings. Throws a CatalogueFileError that says what to correct.
 */
export function parsePlan(source: string, file: string): Plan {
  refusePersonalData(source, file);
  const { frontMatterText, preamble, preambleLine, sections } = parseMarkdownFile(source, file);
  const { data } = checkedYaml(frontMatterText, frontMatterSchema, file, 1);
  if (preamble !== '' || sections.length === 0) {
    const line = preamble === '' ? null : preambleLine;
    throw new CatalogueFileError(file, line, 'a plan is a list of themes: begin each with its heading, "## Theme".');
  }
  return {
    id: (file.split('/').at(-1) as string).replace(/\.md$/, ''),
    title: data.title,
    item: data.item ?? null,
    themes: sections.map((section) => parseTheme(section, file)),
    passages: sections.flatMap(({ tokens, tokenLines }) =>
      tokens.flatMap(({ type, raw }, index) =>
        type === 'space' ? [] : [{ text: raw, line: tokenLines[index] as number }],
      ),
    ),
    file,
  };
}

function parseTheme(section: MarkdownSection, file: string): PlanTheme {
  const [opening, ...parts] = partsOf(section);
  const officer = officerPattern.exec(opening?.text.trim() ?? '')?.[1];
  const checked = role.safeParse(officer);
  if (!checked.success) {
    throw new CatalogueFileError(
      file,
      section.line,
      `under "## ${section.heading}" there must be one line "Accountable officer: Head of fostering": a role, never a name.`,
    );
  }
  const known = ['Progress', 'Impact', 'Risks', 'Next steps'];
  const stranger = parts.find(({ heading }) => !known.includes(heading));
  if (stranger !== undefined) {
    throw new CatalogueFileError(file, stranger.line, `"### ${stranger.heading}" is none of ${known.join(', ')}.`);
  }
  const part = (heading: string): Part => {
    const found = parts.find((one) => one.heading === heading);
    if (found !== undefined && found.text.trim() !== '') return found;
    throw new CatalogueFileError(
      file,
      found?.line ?? section.line,
      `"### ${heading}" is missing or empty under "## ${section.heading}".`,
    );
  };
  return {
    title: section.heading,
    officer: checked.data,
    progress: part('Progress').text.trim(),
    impact: part('Impact').text.trim(),
    risks: part('Risks').text.trim(),
    nextSteps: parseActions(part('Next steps'), file),
    line: section.line,
  };
}

/** A section split at its third-level headings; the first part is what stands before them. */
function partsOf(section: MarkdownSection): Part[] {
  const parts: Part[] = [{ heading: '', line: section.line, tokens: [], tokenLines: [], text: '' }];
  for (const [index, token] of section.tokens.entries()) {
    const line = section.tokenLines[index] as number;
    if (isHeading(token)) parts.push({ heading: token.text.trim(), line, tokens: [], tokenLines: [], text: '' });
    else {
      const part = parts.at(-1) as Part;
      part.tokens.push(token);
      part.tokenLines.push(line);
      part.text += token.raw;
    }
  }
  return parts;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading' && (token as Tokens.Heading).depth === 3;
}
