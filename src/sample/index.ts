export { type Authority as SampleAuthority, authorities as sampleAuthorities } from './authority.ts';
export { type AuthoritySample, simulateAuthorities } from './authority-sample.ts';
export { extractMonths } from './files/extract-date.ts';
export {
  type SampleFile,
  type SampleForm,
  type SampleOptions,
  sampleFiles,
  sampleForms,
} from './files/sample-files.ts';

/** The months as at which the sample is published, in order. */
export const samplePublications = ['2022-02', '2022-03', '2022-06', '2022-07'] as const;
