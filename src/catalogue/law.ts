import { z } from 'zod';
import { isIsoDay, isMonth } from '#calendar';
import { checkedYaml } from './checked-yaml.ts';
import { sectionIds } from './vocabulary.ts';

const day = z.string().refine(isIsoDay, 'a day written like 2026-11-28');
const text = z.string().min(1);
const address = z
  .string()
  .regex(/^https:\/\/www\.legislation\.gov\.uk\/[\w/-]+$/, 'an address of www.legislation.gov.uk, without ?');

const actSchema = z.strictObject({ id: text, title: text, address });
/** Where a rule stands; `section` is left out where nobody has seen it. */
const place = z.strictObject({ act: text, section: text.optional(), address });
const sections = z.array(z.enum(sectionIds));

const duty = z
  .strictObject({
    title: text,
    says: text,
    binds: text,
    of: place,
    state: z.strictObject({ is: z.enum(['in force', 'not in force yet', 'not known']), since: day.optional() }),
    readIn: text,
    asAt: z.string().refine(isMonth, 'a month written like 2026-06').optional(),
    checkedOn: day,
    sections,
  })
  .refine(({ state }) => state.is === 'in force' || state.since === undefined, {
    path: ['state', 'since'],
    error: 'only what is in force is so since a day',
  })
  .refine(
    ({ state, asAt, of }) => state.is !== 'not in force yet' || (asAt !== undefined && of.section !== undefined),
    {
      path: ['asAt'],
      error: 'what is not in force yet says of which section and month that was read',
    },
  );

const lawSchema = z
  .strictObject({
    acts: z.array(actSchema).min(1),
    principles: z.strictObject({
      of: place,
      binds: text,
      checkedOn: day,
      needs: z.array(z.strictObject({ says: text, sections })).length(7),
    }),
    duties: z.array(duty).min(1),
    newest: z.strictObject({ act: text, says: z.array(text).min(1), of: place, checkedOn: day }),
    notChecked: z.array(text),
  })
  .superRefine(({ acts, principles, duties, newest }, context) => {
    const known = new Set(acts.map(({ id }) => id));
    const named: [string, (string | number)[]][] = [
      [principles.of.act, ['principles', 'of', 'act']],
      [newest.act, ['newest', 'act']],
      [newest.of.act, ['newest', 'of', 'act']],
      ...duties.map(({ of }, at): [string, (string | number)[]] => [of.act, ['duties', at, 'of', 'act']]),
    ];
    for (const [act, path] of named)
      if (!known.has(act)) context.addIssue({ code: 'custom', path, message: `no act has the id ${act}` });
  });

/** What the law asks of corporate parents, each rule with its source and the day on which it was checked. */
export type Law = z.infer<typeof lawSchema>;
export type Duty = Law['duties'][number];
export type LawPlace = Duty['of'];

/** Reads the file of the law. Throws a CatalogueFileError that names the file, the line and everything that is wrong. */
export function parseLaw(source: string, file: string): Law {
  return checkedYaml(source, lawSchema, file).data;
}
