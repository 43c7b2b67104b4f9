import { z } from 'zod';
import { type IsoDay, isIsoDay } from '#calendar';
import { type AttendanceGroup, parseAttendance } from './attendance.ts';
import { checkedYaml } from './checked-yaml.ts';
import { itemNumber } from './item-number.ts';
import { CatalogueFileError, parseMarkdownFile } from './markdown.ts';
import { type AgendaItem, parseAgendaItem } from './meeting-item.ts';
import { refusePersonalData } from './personal-data.ts';
import { address, sourceKeys } from './source-keys.ts';

const day = z.string().refine(isIsoDay, 'a day written like 2022-02-28');

const line = z.string().trim().min(1);

/** A paper that the board had before it, and where it can be read: on the web, or in the meeting's folder `files`. */
const paper = z
  .strictObject({
    title: line,
    link: address.optional(),
    file: z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:pdf|docx)$/i,
        'a file in the folder files, PDF or DOCX, such as report.pdf',
      )
      .optional(),
    /** The number of the agenda item that it belongs to. */
    item: itemNumber.optional(),
    /** Who published it, and when, where it is not the council's own. */
    body: line.optional(),
    date: line.optional(),
    pages: z.union([line, z.int().transform(String)]).optional(),
  })
  .refine(({ link, file }) => (link === undefined) !== (file === undefined), {
    path: ['link'],
    error: 'a paper has either link: or file:',
  });

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  status: z.enum(['held', 'planned', 'cancelled']),
  place: z.string().min(1).optional(),
  /** When it began, such as 16:00. */
  time: z
    .string()
    .regex(/^(?:[01]?\d|2[0-3])[:.][0-5]\d$/, 'a time of day such as 16:00')
    .optional(),
  /** Whether people met in a room, over the internet, or both. */
  how: z.enum(['in person', 'virtual', 'both']).optional(),
  /** Where it could be watched. */
  livestream: address.optional(),
  /** The day on which the minutes were written or agreed. */
  minutes: day.optional(),
  /** The day of the next meeting, as it was known at this one. */
  next: day.optional(),
  /** Whether only its agenda and papers are known, and no minutes: neither who came nor what was said and decided. */
  papersOnly: z.boolean().default(false),
  papers: z.array(paper).default([]),
  ...sourceKeys,
  /**
   * Whether the meeting, its plans and its questions were made up for the sample; where nothing is said, they are where
   * the figures are.
   */
  madeUp: z.boolean().optional(),
});

/** A meeting as its file `meeting.md` describes it. `lines` says where in the file a key of the front matter stands. */
export interface MeetingPaper extends z.infer<typeof frontMatterSchema> {
  date: IsoDay;
  attendance: AttendanceGroup[];
  /** What was declared of interests, where that stands above the first item. */
  declarations: string | null;
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
  const { groups, declarations } = parseAttendance(preamble, preambleLine, file);
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
  return { ...data, date, attendance: groups, declarations, items, lines, file };
}
