import { afterEach, beforeEach, expect, it } from 'vitest';
import { refresh, setUpWorkplace, smallExtract, type Workplace } from './workplace.ts';

// A word that no published file may hold, put into every kind of cell, into headings and into the names of files.
const canary = 'Canary';

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace('shipped measures');
});
afterEach(() => place.clear());

const { header, episodes } = smallExtract();
const files: Record<string, string> = {
  'header Canary.csv': header.replaceAll('90010', 'Canary').replaceAll('UN1', 'Canary'),
  'episodes Canary.csv': episodes.replaceAll('90010', 'Canary').replaceAll(',,,,\r\n', ',,Canary,Canary,CanaryURN\r\n'),
  'visits.csv': 'child_id,visit_date,seen,seen_alone,notes Canary\r\nCanary10,03/02/2022,Y,Y,Canary was there\r\n',
  'workforce.csv':
    'worker_id,service_area,post,fte,cases\r\nCanary1,Canary team,in post,1,12\r\nCanary2,Canary team,in post,9,90\r\n',
  'previous permanence.csv': 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\r\nCanary10,01/05/2010,Canary,Canary,Canary\r\n',
  'need.csv':
    'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,UASC,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case Status,Allocated Team,Allocated Worker\r\nCanary10,Canary,WBRI,01/05/2010,11,N,N,01/02/2022,N1,,,,Canary, Canary  team ,Canary worker\r\n',
  'missing.csv': 'CHILD,DOB,MISSING,MIS_START,MIS_END\r\nCanary10,Canary,Canary,01/02/2022,05/02/2022\r\n',
  'figures.csv':
    'measure,period_start,period_end,breakdown,category,numerator,denominator,Canary\r\ncp_count,28/02/2022,28/02/2022,,,777,,Canary\r\n',
};

it('puts no cell, no heading and no name of a file into what is published', async () => {
  place.remove('extracts/2022-02');
  for (const [name, text] of Object.entries(files)) place.put(`extracts/2022-02/${name}`, text);
  const said: string[] = [];
  const output = { log: (text: string) => void said.push(text) };
  expect(await refresh({ ...place.options, effects: 'all' }, { output })).toMatchObject({ published: true });
  const published = place.published();
  expect(published['public/figures.csv']).toMatch(/caseload_mean.*2022-02-28.*,10.2,/);
  const codes: string[] = JSON.parse(published['public/publications/2022-02.json'] ?? '').findings.map(
    (finding: { code: string }) => finding.code,
  );
  expect(codes).toEqual(expect.arrayContaining(['unknown-code', 'unknown-column', 'unreadable-date']));
  expect(JSON.stringify(published).toLowerCase()).not.toContain(canary.toLowerCase());
  expect(JSON.stringify(published)).not.toMatch(/without th(is|ese)/);
  const page = place.findings('2022-02.html');
  expect(page).toContain('Child CANARY10, Canary team: ');
  expect(place.findings('2022-02.csv')).toMatch(/,CANARY10,.*,Canary team\r\n/);
  expect([page, place.findings('2022-02.csv'), said.join('\n')].join('\n')).not.toContain('Canary worker');
  expect(said.join('\n')).not.toContain('Canary team');
  expect(page).toContain('Private. It must not be published.');
  expect(page).toContain(canary);
  expect(Object.keys(published).filter((file) => !/\.(csv|json)$/.test(file))).toEqual([]);
});
