/** A table as it stands in a text, in Markdown, HTML, or pasted with tabs or commas. `line` is that of its headings. */
interface Table {
  line: number;
  headings: string[];
  rows: string[][];
}

const dayOf =
  '(?:\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}{3,9}\\.?\\s+\\d{2,4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2})';

/**
 * What a heading says of one child, and how a cell looks that says it of one. Some headings say it of workers, contracts
 * and plans too.
 */
const ofOneChild: readonly { heading: RegExp; cell?: RegExp; ofOthersToo?: true }[] = [
  {
    heading:
      /^(?:current )?ages?(?: (?:at|on) (?:entry|admission|start|placement|coming into care))?(?: (?:in )?years)?$/u,
    cell: /^\d{1,2}(?:[½.]\d?)?(?:\s*(?:,|and|&)\s*\d{1,2})*(?:\s*(?:years?|yrs?|y|months?|m)\b.*)?$/iu,
  },
  {
    heading: /^(?:sex|gender|m f)$/u,
    cell: /^(?:m|f|x|males?|females?|boys?|girls?|non[ -]binary)$/iu,
  },
  {
    ofOthersToo: true,
    heading:
      /^(?:(?:placement )?start(?:ed)?(?: date)?|date (?:started|placed|accommodated)|(?:date )?(?:came|coming) into care|(?:date )?(?:started to be|became) looked after|(?:admission|entry|placement|lac|cla|care) (?:start )?date|date (?:of (?:admission|entry|placement|death)|in care|(?:became|came) \p{L}.*))$/u,
    cell: new RegExp(`^${dayOf}$`, 'iu'),
  },
  { heading: /^(?:current )?(?:legal|care) status$|^legal basis$|^order$/u },
  { heading: /^(?:current )?placement(?: type)?$|^type of placement$|^placed with$/u },
  { heading: /^ethnicity$|^ethnic (?:group|origin|background)$|^heritage$|^nationality$|^first language$/u },
  { heading: /^disabilit(?:y|ies)$|^diagnosis$|^health needs?$|^sdq(?: score)?$|^sen(?:d)?(?: status)?$/u },
  { heading: /^(?:allocated )?(?:social )?worker$|^iro$|^personal adviser$|^(?:foster )?carer$/u, ofOthersToo: true },
  { heading: /^(?:name of )?school$|^(?:year|nc) ?(?:group|year)$|^destination$/u, ofOthersToo: true },
  { heading: /^(?:home )?address$|^postcode$|^e ?mail(?: address)?$|^(?:tele)?phone(?: number)?$|^mobile$/u },
  { heading: /^life story(?: work)?$|^siblings?(?: group)?$|^reason for (?:care|entry)$|^category of need$/u },
  { heading: /^reason(?: for placement)?$/u, ofOthersToo: true },
];

/** Headings of a table that counts people. */
const counts =
  /%|\b(?:children|young people|people|pupils|places|girls|boys|males|females|families|households|count|total|share|per ?cent(?:age)?|proportion|rate|average|mean|median|how many)\b|^(?:number|n|all)$|^(?:no|number) of cases$/u;
const initials = /^\p{Lu}\.?\s?(?:\p{Lu}\.?\s?)?\p{Lu}\.?$/u;

/**
 * The lines of a text on which a table begins that has a row for each child: its headings say what is said of one, no
 * heading counts people, and its cells hold single ages, sexes, days or initials.
 */
export function childTablesIn(text: string): number[] {
  return tablesIn(text)
    .filter(isOfChildren)
    .map(({ line }) => line);
}

function isOfChildren({ headings, rows }: Table): boolean {
  const names = headings.map(plain);
  if (rows.length === 0 || names.some((name) => counts.test(name))) return false;
  const said = names.flatMap((name, column) => {
    const kind = ofOneChild.findIndex(({ heading }) => heading.test(name));
    return kind < 0 ? [] : [{ kind, column }];
  });
  const cells = (column: number) => rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  const single = said.filter(({ kind, column }) => {
    const { cell } = ofOneChild[kind] as (typeof ofOneChild)[number];
    return cell !== undefined && cells(column).length > 0 && cells(column).every((one) => cell.test(one));
  });
  const kinds = new Set(said.map(({ kind }) => kind)).size;
  const isOfChild = said.some(({ kind }) => ofOneChild[kind]?.ofOthersToo === undefined);
  const hasInitials =
    rows.length > 1 && names.some((_, at) => cells(at).length > 1 && cells(at).every((one) => initials.test(one)));
  return isOfChild && ((kinds > 1 && single.length > 0) || hasInitials);
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

function tablesIn(text: string): Table[] {
  const lines = text.split('\n');
  return [
    ...blocksOf(lines, (row) =>
      row.includes('|')
        ? row
            .trim()
            .replace(/^\||\|$/g, '')
            .split('|')
        : null,
    ),
    ...blocksOf(lines, (row) => (/\S\t+\s*\S/.test(row) ? row.trim().split(/\t+/) : null)),
    ...blocksOf(lines, commaCells),
    ...htmlTables(text),
  ];
}

/** A row of a file of commas, and no sentence: three short cells or more. */
function commaCells(row: string): string[] | null {
  const cells = row.trim().split(/[,;]/);
  return cells.length > 2 && cells.every((cell) => cell.trim().length <= 30) && !/[.!?:;]$/.test(row.trim())
    ? cells
    : null;
}

/** Runs of lines that hold cells: the first has the headings. */
function blocksOf(lines: readonly string[], cellsOf: (row: string) => string[] | null): Table[] {
  const tables: Table[] = [];
  let open: Table | null = null;
  for (const [index, row] of lines.entries()) {
    const cells = cellsOf(row);
    if (cells === null) open = null;
    else if (open === null) {
      open = { line: index + 1, headings: cells, rows: [] };
      tables.push(open);
    } else if (!/^[\s|:-]+$/.test(row)) open.rows.push(cells);
  }
  return tables;
}

function htmlTables(text: string): Table[] {
  return [...text.matchAll(/<table\b[\s\S]*?(?:<\/table>|$)/giu)].flatMap(({ 0: whole, index }) => {
    const [headings, ...rows] = whole
      .split(/<tr\b[^>]*>/iu)
      .slice(1)
      .map((row) =>
        row
          .split(/<t[hd]\b[^>]*>/iu)
          .slice(1)
          .map((cell) => cell.replace(/<[^>]*>/gu, ' ').trim()),
      );
    return headings === undefined ? [] : [{ line: text.slice(0, index).split('\n').length, headings, rows }];
  });
}
