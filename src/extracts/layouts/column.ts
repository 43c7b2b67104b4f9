import type { CodeSetId } from '../codes/index.ts';
import type { Column } from '../layout.ts';

type Extra = Partial<Omit<Column, 'heading' | 'meaning'>>;

/** A required column of a type; the raw table's name is the heading in lower case unless `extra` says otherwise. */
function column(type: Column['type'], heading: string, meaning: string, extra: Extra = {}): Column {
  return { name: heading.toLowerCase(), heading, type, presence: 'required', meaning, ...extra };
}

export const identifier = (heading: string, meaning: string, extra?: Extra): Column =>
  column('identifier', heading, meaning, extra);
export const date = (heading: string, meaning: string, extra?: Extra): Column =>
  column('date', heading, meaning, extra);
export const flag = (heading: string, meaning: string, extra?: Extra): Column =>
  column('flag', heading, meaning, extra);
export const text = (heading: string, meaning: string, extra?: Extra): Column =>
  column('text', heading, meaning, extra);
export const whole = (heading: string, meaning: string, extra?: Extra): Column =>
  column('whole number', heading, meaning, extra);
export const number = (heading: string, meaning: string, extra?: Extra): Column =>
  column('number', heading, meaning, extra);
export const partialDate = (heading: string, meaning: string, extra?: Extra): Column =>
  column('partial date', heading, meaning, extra);
export const coded = (codes: CodeSetId, heading: string, meaning: string, extra?: Extra): Column =>
  column('code', heading, meaning, { codes, ...extra });

/** A column of text of which only whether there is one is kept. */
export const recorded = (heading: string, meaning: string, extra?: Extra): Column =>
  column('recorded', heading, meaning, extra);
/** A column that names somebody, in place of whom a number is kept. */
export const person = (heading: string, meaning: string, extra?: Extra): Column =>
  column('person', heading, meaning, extra);

/** A column that rules look at and that is not kept. */
export const onlyChecked = (heading: string, meaning: string): Column =>
  column('text', heading, meaning, { presence: 'dropped', checked: true });

/** A column that is recognised and never read. */
export const dropped = (heading: string, meaning: string, ...alsoKnownAs: (string | RegExp)[]): Column =>
  column('text', heading, meaning, { presence: 'dropped', alsoKnownAs });
