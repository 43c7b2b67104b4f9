import { z } from 'zod';
import { type IsoDay, isIsoDay } from '#calendar';
import { checkedYaml } from './checked-yaml.ts';
import { CatalogueFileError, parseMarkdownFile } from './markdown.ts';
import { type AgendaItem, parseAgendaItem } from './meeting-item.ts';
import { refusePersonalData } from './personal-data.ts';

const day = z.string().refine(isIsoDay, 'a day written like 2022-02-28');

/** A paper that the board had before it, where it can be read. */
const paper = z.strictObject({
  title: z.string().trim().min(1),
  link: z.string().regex(/^https:\/\/\S+$/, 'an address that begins with https://'),
  /** The number of the agenda item that it belongs to. */
  item: z.union([z.string(), z.int().transform(String)]).optional(),
});

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  status: z.enum(['held', 'planned']),
  place: z.string().min(1).optional(),
  /** The day on which the minutes were written or agreed. */
  minutes: day.optional(),
  /** The day of the next meeting, as it was known at this one. */
  next: day.optional(),
  papers: z.array(paper).default([]),
  /**
   * Whether the meeting, its plans and its questions were made up for the sample; where nothing is said, they are where
   * the figures are.
   */
  madeUp: z.boolean().optional(),
});

/** A meeting as its file `meeting.md` describes it. `lines` says where in the file a key of the front matter stands. */
export interface MeetingPaper extends z.infer<typeof frontMatterSchema> {
  date: IsoDay;
  items: AgendaItem[];
  lines: Partial<Record<'status' | 'minutes' | 'next', number>>;
  file: string;
}

/**
 * Reads a meeting. `file` is its path with `/`, as `data/meetings/<YYYY-MM-DD>/meeting.md`: the folder is its day.
 * Every second-level heading is an item of the agenda. Throws a CatalogueFileError that says what to correct.
 */
export function parseMeeting(source: string, file: string): MeetingPaper {
  refusePersonalData(source, file);
  const { frontMatterText, preamble, preambleLine, sections } = parseMarkdownFile(source, file);
  const { data, lineAt } = checkedYaml(frontMatterText, frontMatterSchema, file, 1);
  const date = file.split('/').at(-2) ?? '';
  if (!isIsoDay(date)) throw new CatalogueFileError(file, null, 'the folder must be a day, such as 2022-02-15.');
  if (preamble !== '') {
    throw new CatalogueFileError(
      file,
      preambleLine,
      'text stands before the first heading: put it under an item, "## 1. Title".',
    );
  }
  const items = sections.map((section) => parseAgendaItem(section, file));
  for (const [index, { number, line }] of items.entries()) {
    if (items.findIndex((item) => item.number === number) !== index) {
      throw new CatalogueFileError(file, line, `two items have the number ${number}.`);
    }
  }
  const lines = Object.fromEntries(
    (['status', 'minutes', 'next'] as const)
      .filter((key) => data[key] !== undefined)
      .map((key) => [key, lineAt([key])]),
  );
  return { ...data, date, items, lines, file };
}
