import { alternativesOf, type Measure, sourceName } from '#catalogue';
import { type Door, doors, layouts } from '#extracts';
import { columnsNeeded } from './not-given.ts';

/** What a form can carry of a measure, where all of its tables come. */
interface Carried {
  whole: boolean;
  /** Why not, in words. */
  reason: string;
  /** Breakdowns, and categories (`legal status/other`), without numbers, each with the reason. */
  without: { breakdown: string; reason: string }[];
}

/** Whether a form carries a measure, which breakdowns it does not, and why. */
export function carriedBy(
  door: Door,
  { id, sources, breakdowns }: Pick<Measure, 'id' | 'sources' | 'breakdowns'>,
): Carried {
  const given = new Set(door.targets.map(({ layout }) => layout));
  const missing = sources.filter((source) => !alternativesOf(source).some((one) => given.has(one)));
  if (missing.length > 0) return { whole: false, reason: `no ${missing.map(sourceName).join('; no ')}`, without: [] };
  const reason = lacking(door, given, id);
  if (reason !== '') return { whole: false, reason, without: [] };
  const without = breakdowns
    .flatMap(({ name, categories }) => [name, ...categories.map((category) => `${name}/${category}`)])
    .map((name) => ({ breakdown: name, reason: lacking(door, given, `${id}/${name}`) }))
    .filter((one) => one.reason !== '');
  return { whole: true, reason: '', without };
}

/** The columns that a measure or breakdown needs and the form never gives, in words; empty where it gives all. */
function lacking(door: Door, given: ReadonlySet<string>, name: string): string {
  const lacks = new Map(
    door.targets.flatMap(({ layout, lacks: columns }) => {
      const own = layouts.find(({ id }) => id === layout);
      return columns.map((column): [string, string] => [
        `${own?.table}.${column}`,
        inSentence(own?.columns.find((one) => one.name === column)?.meaning ?? column),
      ]);
    }),
  );
  const words = (columnsNeeded[name] ?? []).flatMap((need) => {
    if (typeof need !== 'string' && given.has(need.inPlaceOf)) return [];
    return lacks.get(typeof need === 'string' ? need : need.column) ?? [];
  });
  return words.length === 0 ? '' : `it does not say ${words.join(' and ')}`;
}

const inSentence = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !text.startsWith('Ofsted') ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** `docs/forms.md`: which measures the Standard Safeguarding Dataset and the payload carry, and what they lack. */
export function formsDocumentation(measures: readonly Measure[]): string {
  const all = measures.map((measure) => ({ measure, of: doors.map((door) => carriedBy(door, measure)) }));
  const carried = all.filter(({ of }) => of.some(({ whole }) => whole));
  const cell = (one: Carried) => (one.whole ? (one.without.length > 0 ? 'yes, in part' : 'yes') : 'no');
  const why = ({ whole, reason, without }: Carried): string[] =>
    whole ? without.map((one) => `no numbers by ${one.breakdown.replace('/', ', ')}, as ${one.reason}`) : [reason];
  return `# What other forms carry

Beside the SSDA903 return, Ofsted’s Annex A lists and files of our own, a month’s folder may hold the tables of the Standard
Safeguarding Dataset (SSD) or the payload of the DfE’s private dashboard ([how they are read](extracts.md#other-forms)). The figures
of a measure that a form carries are, to the last digit, those that the same tables give as the return and the lists: a test takes the
sample through both. A measure that it does not carry is not reported, as long as no file of its own comes beside, and the refresh
names it; it is never nought. The same holds where one of the form’s tables does not come.

The return’s yearly outcomes (OC2) come of both forms in the extract of March alone. Against list 8, the payload does not tell when a
time in care began of which the first episodes are lost. Neither form has list 11, deprivation of liberty orders, supervision, schooling,
complaints, staff or anything that is counted outside the case system.

Written by \`npm run docs\` from the layouts and the measures.

| measure | SSD | payload | why not |
|---|---|---|---|
${carried.map(({ measure, of }) => `| ${measure.title} (\`${measure.id}\`) | ${of.map(cell).join(' | ')} | ${reasons(of.map(why))} |`).join('\n')}

Carried by neither: ${all
    .filter(({ of }) => !of.some(({ whole }) => whole))
    .map(({ measure }) => `\`${measure.id}\``)
    .join(', ')}.
`;
}

/** The reasons of both forms, each with the form where they differ. */
function reasons([ssd = [], payload = []]: string[][]): string {
  const both = ssd.filter((one) => payload.includes(one));
  const own = (name: string, list: string[]) =>
    list.filter((one) => !both.includes(one)).map((one) => `${name}: ${one}`);
  return [...both, ...own('SSD', ssd), ...own('payload', payload)].join('. ');
}
