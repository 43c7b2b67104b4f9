import type { Month } from '#calendar';
import { type AuthoritySample, simulateAuthorities } from '../authority-sample.ts';
import { payloadFile } from '../doors/payload-file.ts';
import { ssdFiles } from '../doors/ssd-files.ts';
import { list10, list11 } from './adoption-lists.ts';
import { educationAndVoiceFiles } from './education-and-voice-files.ts';
import { type ExtractDate, extractDate, extractMonths, extractYaml } from './extract-date.ts';
import { list8 } from './list8.ts';
import { list9 } from './list9.ts';
import { needLists } from './need-lists.ts';
import { ownCareFiles } from './own-care-files.ts';
import { ownFiles } from './own-files.ts';
import { type NamedFile, returnFiles } from './return-files.ts';
import { scaleUp } from './scale.ts';
import { shownLives } from './shown.ts';

/** A file of the sample: its path below the folder of extracts, with `/`, and its text. */
export interface SampleFile {
  path: string;
  text: string;
}

/** What a sample is made from: the random seed, and how many times the children of the five authorities it holds. */
export interface SampleOptions {
  seed: number;
  scale?: number;
  /** In which form: as the return, lists and files of our own, or what another form can carry of it. */
  as?: SampleForm;
  /** The months that are wanted; all where it is left out. */
  months?: readonly Month[];
  /** The folder of the only authority that is wanted; all where it is left out. */
  folder?: string;
}

/** The forms in which the sample is written. */
export const sampleForms = ['extracts', 'ssd', 'payload'] as const;
export type SampleForm = (typeof sampleForms)[number];

/**
 * Simulates the five authorities and gives the files of every extract, month by month and authority by authority, so
 * that no more than one authority's month is in memory as text. The same options give the same files.
 */
export function* sampleFiles({
  seed,
  scale = 1,
  as = 'extracts',
  months = extractMonths,
  folder: wanted,
}: SampleOptions): Generator<SampleFile> {
  const samples = simulateAuthorities(seed)
    .filter(({ authority }) => wanted === undefined || authority.folder === wanted)
    .map((sample) => scaleUp(sample, scale));
  for (const month of months) {
    for (const sample of samples) {
      const date = extractDate(month, sample.authority.code);
      const folder = `${month}/${sample.authority.folder}`;
      if (as !== 'extracts') {
        for (const [name, text] of otherForm(sample, date, as)) yield { path: `${folder}/${name}`, text };
        continue;
      }
      const shown = shownLives(sample, date);
      yield { path: `${folder}/extract.yaml`, text: extractYaml(date) };
      for (const [name, text] of returnFiles(sample, shown, date)) yield { path: `${folder}/${name}`, text };
      for (const [name, text] of needLists(sample, date, scale)) yield { path: `${folder}/${name}`, text };
      yield { path: `${folder}/annex_a_list_8.csv`, text: list8(sample, shown, date) };
      yield { path: `${folder}/annex_a_list_9.csv`, text: list9(sample, date) };
      yield { path: `${folder}/annex_a_list_10.csv`, text: list10(sample, shown, date) };
      yield { path: `${folder}/annex_a_list_11.csv`, text: list11(sample, date) };
      for (const [name, text] of ownFiles(sample, shown, date, scale)) yield { path: `${folder}/${name}`, text };
      for (const [name, text] of educationAndVoiceFiles(sample, shown, date)) yield { path: `${folder}/${name}`, text };
      for (const [name, text] of ownCareFiles(sample, shown, date, scale)) yield { path: `${folder}/${name}`, text };
    }
  }
}

/** An extract in another form, with its extract.yaml: what the form has no place for is left out. */
function otherForm(sample: AuthoritySample, date: ExtractDate, form: 'ssd' | 'payload'): NamedFile[] {
  const about = extractYaml(date);
  if (form === 'ssd') return [['extract.yaml', about], ...ssdFiles(sample, date)];
  return [['extract.yaml', `${about}short_breaks: left out\n`], payloadFile(sample, date)];
}
