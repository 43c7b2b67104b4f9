import type { Column, Layout } from '../layout.ts';
import { coded, date, dropped, flag, identifier } from './column.ts';

export const optional = { presence: 'optional' } as const;
export const read = { inFigures: true } as const;

export const childId = identifier('Child Unique ID', 'The child’s number in the case system', {
  name: 'child_id',
  filled: true,
  ...read,
  alsoKnownAs: [/^(child|young person|yp)s? (unique )?(id|identifier|number)$/, 'Unique ID'],
});
export const familyId = identifier('Family identifier', 'Number of the adoptive family', {
  name: 'family_id',
  ...read,
  alsoKnownAs: [/^family (unique )?(id|identifier)$/],
});
export const sex = coded('sex', 'Gender', 'Sex', { name: 'sex', ...optional, alsoKnownAs: ['Sex', 'Childs gender'] });
export const ethnicity = coded('ethnicity', 'Ethnicity', 'Ethnic background', {
  name: 'ethnicity',
  ...optional,
  alsoKnownAs: ['Ethnic origin', 'Ethnic background'],
});
export const birthDate = date('Date of Birth', 'Date of birth', {
  name: 'birth_date',
  birth: true,
  alsoKnownAs: ['DOB'],
});
export const disability = flag('Does the Child have a Disability', 'Whether the child has a disability', {
  name: 'disability',
  ...optional,
  alsoKnownAs: [/^does the (child|young person) have a disability/, 'Disability'],
});
export const age = dropped('Age of Child (Years)', 'Age', /^age( of (the )?(child|young person))?( in)?( years)?$/);
export const team: Column = {
  ...dropped('Allocated Team', 'Team: for the private list of findings alone', /^(allocated )?team$/),
  team: true,
};
export const worker = dropped('Allocated Worker', 'Worker', /^(allocated )?(social )?worker$/);

export const listed = (heading: string, name: string, meaning: string, ...alsoKnownAs: (string | RegExp)[]): Column =>
  date(heading, meaning, { name, ...optional, alsoKnownAs });
export const needed = (heading: string, name: string, meaning: string, ...alsoKnownAs: (string | RegExp)[]): Column =>
  date(heading, meaning, { name, ...read, alsoKnownAs });
/** A day on which something ended, empty while it has not. */
export const ended = (...column: Parameters<typeof needed>): Column => ({ ...needed(...column), end: true });

type Part = Pick<Layout, 'id' | 'table' | 'title' | 'grain' | 'key' | 'columns'>;
export const annexA = (part: Part): Layout => ({ family: 'Annex A', reach: 'snapshot', mayBeEmpty: true, ...part });
