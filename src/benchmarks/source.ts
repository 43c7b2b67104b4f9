/** Where published figures come from, and on which terms they are re-used. */
export interface BenchmarkSource {
  id: string;
  title: string;
  publisher: string;
}

const education = 'Department for Education';

/** What the column `source` of `figures.csv` may hold. */
export const benchmarkSources = [
  { id: 'cla-rate', title: 'Children looked after: numbers and rates per 10,000', publisher: education },
  { id: 'cla-placement-stability', title: 'Children looked after: placement stability', publisher: education },
  { id: 'cla-health', title: 'Children looked after: health, substance misuse and convictions', publisher: education },
  {
    id: 'cla-social-workers',
    title: 'Children looked after: number of social workers in the year',
    publisher: education,
  },
  { id: 'care-leaver-accommodation', title: 'Care leavers: suitability of accommodation', publisher: education },
  { id: 'care-leaver-activity', title: 'Care leavers: education, employment and training', publisher: education },
  { id: 'adoption-stages', title: 'Children adopted: average time between stages', publisher: education },
  { id: 'workforce', title: "Children's social work workforce: indicators at 30 September", publisher: education },
  {
    id: 'workforce-joint',
    title: "Children's social work workforce: one return of two councils, whose figure each of them shows",
    publisher: education,
  },
  { id: 'la-interactive-tool', title: 'Local Authority Interactive Tool', publisher: education },
  { id: 'population', title: 'Mid-year population estimates', publisher: 'Office for National Statistics' },
] as const satisfies readonly BenchmarkSource[];

export type BenchmarkSourceId = (typeof benchmarkSources)[number]['id'];

/** The text that must stand wherever these figures are shown. */
export const benchmarkAttribution =
  'Contains public sector information licensed under the Open Government Licence v3.0. Source: Department for Education ' +
  "(children looked after; children's social work workforce) and Office for National Statistics (mid-year population estimates).";

/** The source of that id. Throws a RangeError where there is none. */
export function benchmarkSourceOf(id: string): BenchmarkSource {
  const found = benchmarkSources.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`No published source is called "${id}".`);
  return found;
}
