import { type Pack, pdfOf, powerpointOf, wordOf, workbookOf } from '#exports';

/** What a council gives besides, for the files that take it. */
export interface Given {
  /** Its own PowerPoint template. */
  template?: Uint8Array | undefined;
}

/** One file of a pack: of which kind, what its name ends in, and what makes its bytes. */
interface Writer {
  kind: Kind;
  ending: string;
  make: (pack: Pack, given: Given) => Promise<Uint8Array>;
}

/** The kinds of file of a pack, in the order in which they are made and listed. */
export const kinds = ['pptx', 'docx', 'xlsx', 'ods', 'pdf'] as const;
export type Kind = (typeof kinds)[number];

/** Every file of a pack. Each is made from the pack alone. */
export const writers: readonly Writer[] = [
  { kind: 'pptx', ending: '.pptx', make: (pack, { template }) => powerpointOf(pack, { template }) },
  { kind: 'docx', ending: '.docx', make: wordOf },
  { kind: 'xlsx', ending: '.xlsx', make: (pack) => workbookOf(pack, 'xlsx') },
  { kind: 'ods', ending: '.ods', make: (pack) => workbookOf(pack, 'ods') },
  { kind: 'pdf', ending: '-brief.pdf', make: (pack) => pdfOf(pack, 'brief') },
  { kind: 'pdf', ending: '.pdf', make: (pack) => pdfOf(pack, 'pack') },
];
