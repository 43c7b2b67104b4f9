import { type Area, type BenchmarkData, benchmarkSourceOf } from '#benchmarks';
import { type Month, monthStart } from '#calendar';

/** Whose settings they are, and from which month on figures are published. */
export interface Beginning {
  council: Area;
  firstMonth: Month;
  contact?: Contact | null;
}

/** Who answers for what is published. */
export interface Contact {
  role: string;
  address: string;
}

/** Children aged 0 to 17 on 30 June of a year, and by when a board may know them: as the DfE's rates of the next 31 March. */
const populationMeasure = 'children_aged_0_to_17';

/** Children looked after per 10,000 on 31 March, published in November. */
const rateMeasure = 'children_looked_after_rate';

/** The councils with children's services of which a population was published: those that ended before have none. */
export function councilsIn({ figures, areas }: Omit<BenchmarkData, 'neighbours'>): Area[] {
  const populated = new Set(
    figures.flatMap(({ measure, areaCode, value }) =>
      measure === populationMeasure && value !== null ? [areaCode] : [],
    ),
  );
  return areas.filter(({ type, code }) => type === 'authority' && populated.has(code));
}

/**
 * The text of `settings.yaml` for one council that sends its own extracts: code, name, region, and from what was published
 * the populations and the region's rates. Everything else is as it usually is, or left for the council to say, with a
 * comment on how.
 */
export function firstSettings(
  { council, firstMonth, contact = null }: Beginning,
  { figures, areas }: Omit<BenchmarkData, 'neighbours'>,
): string {
  const region = areas.find(({ code }) => code === council.regionCode);
  const of = (measure: string, code: string) =>
    figures.filter((figure) => figure.measure === measure && figure.areaCode === code && figure.value !== null);
  const populations = of(populationMeasure, council.code);
  const rates = region === undefined ? [] : of(rateMeasure, region.code);
  const first = monthStart(firstMonth);
  const usedPopulations = inForce(
    populations.map((one) => ({ ...one, from: `${one.year + 1}-03-31` })),
    first,
  );
  const usedRates = inForce(
    rates.map((one) => ({ ...one, from: `${one.year}-11-30` })),
    first,
  );
  return `# The settings of ${council.name}. What each means: docs/settings.md of the product.
council: ${council.code}
authorities:
  - { code: ${council.code}, name: ${quoted(council.name)}, folder: ${folderOf(council.name)} }
${region === undefined ? '' : `region: { code: ${region.code}, name: ${quoted(region.name)} }\n`}
publication:
  # The first month of which figures are published: extracts must cover it.
  firstMonth: ${firstMonth}
  # Counts from 1 to this number are never shown, nor what is worked out from them.
  smallestCount: 5

${contactLines(contact)}

# Children aged 0 to 17. A month's rate uses the newest estimate that applied on its last day: that of a summer applies from
# the 31 March after, as in the Department for Education's rates.
populations:
${usedPopulations
  .map(
    ({ year, value, source, from }) => `  - authority: ${council.code}
    estimate: mid-${year}
    appliesFrom: ${from}
    children: ${value}
    source: ${quoted(sourceOf(source))}
`,
  )
  .join('')}${
  usedRates.length === 0
    ? ''
    : `
# What the council's rate is set against: children looked after per 10,000 in the region, from when it was published.
regionalRates:
${usedRates
  .map(
    ({ year, value, source, from }) => `  - measure: cla_rate
    appliesFrom: ${from}
    per10000: ${value}
    source: ${quoted(sourceOf(source, `, ${region?.name ?? ''} at 31 March ${year}`))}
`,
  )
  .join('')}`
}
# What the board has decided that measures should reach. Without targets no page says that one is met or missed. For example:
# targets:
#   - measure: dental_check_percent
#     from: ${first}
#     value: 80
#     tolerance: { amount: 5, in: percentage points }
#     setBy: Corporate Parenting Board
#     setOn: ${first}
#     why: "Why this value."
targets: []

# The board's own numbers of measures, and what it reads first. Without them no page has a number, and the front page shows
# the first measure of each section. For example:
# board:
#   numbers: { cla_count: CP1, cla_rate: CP1 }
#   frontPage: [cla_count, cla_rate, three_plus_placements_percent, pep_percent]

# How the site looks: docs/settings.md says what a logo and colours must be. Each line may be left out. For example:
# appearance:
#   council: ${council.name} Council
#   site: Corporate parenting
#   logo: { file: face/logo.svg, alternative: ${council.name} Council }
#   accent: { light: '#00594f' }
#   notice: { text: 'The meeting of May has moved to June.', until: ${firstMonth} }
#   links:
#     - { text: Privacy notice, address: 'https://www.example.org/privacy/' }
`;
}

interface Dated {
  from: string;
  value: number | null;
  year: number;
  source: string;
}

/** Of values by when they begin: the last that began by the first day, from that day on, and all later ones. */
function inForce<Of extends Dated>(all: readonly Of[], first: string): Of[] {
  const inOrder = all.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const started = inOrder.filter(({ from }) => from <= first);
  const opening = started.at(-1) ?? inOrder[0];
  if (opening === undefined) return [];
  const later = inOrder.filter(({ from }) => from > first && from > opening.from);
  return [{ ...opening, from: opening.from < first ? opening.from : first }, ...later];
}

function sourceOf(id: string, of = ''): string {
  const { publisher, title } = benchmarkSourceOf(id);
  return `${publisher}, ${title}${of}; OGL v3.0`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A council's name as the name of a folder: small letters, digits and hyphens. */
export function folderOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function contactLines(contact: Contact | null): string {
  return contact === null
    ? `# Who answers for what is published, by role. Put yours in and take the # away.
# contact: { role: Head of performance, address: 'performance@council.example' }`
    : `# Who answers for what is published, by role.
contact: { role: ${quoted(contact.role)}, address: ${quoted(contact.address)} }`;
}
