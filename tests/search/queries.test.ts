import { beforeAll, describe, expect, it } from 'vitest';
import { type Found, finder, searchList } from '#search';
import { href, otherWords, type Site, searchEntries } from '#site';
import { sampleSite } from '#tests/fixtures/pack/sample-site.ts';

/**
 * What people type, and the page that they must find first: the measure where there is one, else the page or the entry of
 * the glossary that says plainly what there is and what there is not.
 */
const asked: readonly [query: string, page: string][] = [
  ['agency staff', '/measures/agency_percent/'],
  ['temporary social workers', '/measures/agency_percent/'],
  ['how many kids in care', '/measures/cla_count/'],
  ['number of looked after children', '/measures/cla_count/'],
  ['LAC', '/measures/cla_count/'],
  ['CP1', '/measures/cla_count/'],
  ['cp1', '/measures/cla_count/'],
  ['ethnicity of children in care', '/measures/cla_count/'],
  ['how many children per 10,000 are in care', '/measures/cla_rate/'],
  ['taken into care', '/measures/cla_started/'],
  ['why do children come into care', '/measures/cla_started/'],
  ['neglect', '/measures/cla_started/'],
  ['going back home', '/measures/cla_ceased/'],
  ['reunification', '/measures/cla_ceased/'],
  ['budget', '/measures/care_cost_percent/'],
  ['how much does care cost', '/measures/care_cost_percent/'],
  ['child protection plans', '/measures/cp_count/'],
  ['at risk register', '/measures/cp_count/'],
  ['children in need', '/measures/cin_count/'],
  ['runaway', '/measures/missing_children_percent/'],
  ['kids who run away', '/measures/missing_children_percent/'],
  ['adoption time', '/measures/adoption_a10_days/'],
  ['how long does it take to be adopted', '/measures/adoption_a10_days/'],
  ['A10', '/measures/adoption_a10_days/'],
  ['A1', '/measures/adoption_a1_days/'],
  ['a2', '/measures/adoption_a2_days/'],
  ['how many children were adopted last year', '/measures/adoption_orders/'],
  ['children waiting to be adopted', '/measures/children_waiting_with_placement_order/'],
  ['adopters still waiting', '/measures/adopters_waiting_match/'],
  ['failed adoptions', '/measures/adoption_disruptions/'],
  ['early permanance', '/measures/early_permanence_placements/'],
  ['foster to adopt', '/measures/early_permanence_placements/'],
  ['SGO', '/measures/special_guardianship_orders_12m/'],
  ['special guardians', '/measures/special_guardianship_orders_12m/'],
  ['private fostering', '/measures/private_fostering_count/'],
  ['mental health', '/measures/sdq_mean/'],
  ['depression and anxiety', '/measures/sdq_mean/'],
  ['SDQ scores', '/measures/sdq_mean/'],
  ['vaccination', '/measures/immunisations_percent/'],
  ['immunizations', '/measures/immunisations_percent/'],
  ['jabs', '/measures/immunisations_percent/'],
  ['dentist', '/measures/dental_check_percent/'],
  ['do they see a dentist', '/measures/dental_check_percent/'],
  ['teeth', '/measures/dental_check_percent/'],
  ['medical check-ups', '/measures/health_assessment_percent/'],
  ['helth assessments', '/measures/health_assessment_percent/'],
  ['kinship', '/measures/connected_carers_percent/'],
  ['living with grandparents', '/measures/connected_carers_percent/'],
  ['home with mum and dad', '/measures/placed_with_parents_percent/'],
  ["children's homes", '/measures/residential_count/'],
  ['residental care', '/measures/residential_count/'],
  ['secure unit', '/measures/placement_group_percent/'],
  ['where do the kids live', '/measures/placement_group_percent/'],
  ['out of borough', '/measures/out_of_area_percent/'],
  ['far from home', '/measures/out_of_area_percent/'],
  ['foster care', '/measures/foster_percent/'],
  ['foster families', '/measures/fostering_families/'],
  ['how do I become a foster carer', '/measures/fostering_enquiries/'],
  ['foster carers quitting', '/measures/foster_deregistrations/'],
  ['spare foster beds', '/measures/foster_vacancies/'],
  ['how often do children move', '/measures/mean_placement_changes_12m/'],
  ['moved three times', '/measures/three_plus_placements_percent/'],
  ['placement stability', '/measures/long_term_stability_percent/'],
  ['placement breakdowns', '/measures/placement_breakdown_percent_12m/'],
  ['how long do kids stay in care', '/measures/mean_days_looked_after/'],
  ['expelled', '/measures/permanent_exclusions/'],
  ['school exclusions', '/measures/permanent_exclusions/'],
  ['suspended from school', '/measures/suspensions/'],
  ['PEPs', '/measures/pep_percent/'],
  ['personal eduction plan', '/measures/pep_percent/'],
  ['part time timetable', '/measures/under_25_hours_education_percent/'],
  ['NEET', '/measures/care_leavers_eet_percent/'],
  ['care leavers jobs', '/measures/care_leavers_eet_percent/'],
  ['apprenticeships', '/measures/care_leavers_eet_percent/'],
  ['how many go to university', '/measures/care_leavers_eet_percent/'],
  ['homeless', '/measures/care_leavers_suitable_percent/'],
  ['housing for care leavers', '/measures/care_leavers_suitable_percent/'],
  ['pathway plans', '/measures/pathway_plan_percent/'],
  ['lost contact with care leavers', '/measures/care_leavers_in_touch_percent/'],
  ['case loads', '/measures/caseload_mean/'],
  ['cases per worker', '/measures/caseload_mean/'],
  ['unfilled posts', '/measures/vacancy_percent/'],
  ['change of social worker', '/measures/social_worker_changes_percent/'],
  ['social worker visits', '/measures/visited_percent/'],
  ['statutory visits', '/measures/visits_in_time_percent/'],
  ['late reviews', '/measures/reviews_in_time_percent/'],
  ['complaint', '/measures/complaints/'],
  ['complaints answered late', '/measures/complaints_in_time_percent/'],
  ['are children listened to', '/measures/review_participation_percent/'],
  ['GCSE', '/glossary/#gcse'],
  ['exam results', '/glossary/#gcse'],
  ['truancy', '/glossary/#school-attendance'],
  ['siblings', '/glossary/#brothers-and-sisters'],
  ['are siblings split up', '/glossary/#brothers-and-sisters'],
  ['unaccompanied minors', '/glossary/#uasc'],
  ['refugees', '/glossary/#uasc'],
  ['CAMHS', '/glossary/#camhs'],
  ['crime', '/glossary/#offending'],
  ['in trouble with the police', '/glossary/#offending'],
  ['drugs', '/glossary/#substance-misuse'],
  ['SEND', '/glossary/#ehcp'],
  ['compare with other councils', '/compare/'],
  ['statistical neighbors', '/compare/'],
  ['are we better than other places', '/compare/'],
  ['previous months', '/months/'],
  ['January 2022 scorecard', '/months/2022-01/'],
  ['Adoption Tees Valley', '/consortium/atv/'],
  ['why is a number missing', '/protection/'],
  ['legal duties', '/law/'],
  ['what the law asks', '/law/'],
  ['staying close', '/law/'],
  ['family group decision making', '/law/'],
  ['minutes', '/meetings/'],
  ["I'm in care, who can I talk to", '/children/'],
  ['how many social workers are temps', '/measures/agency_percent/'],
  ['kids moved too often', '/measures/three_plus_placements_percent/'],
  ['are children safe and seen', '/measures/seen_percent/'],
  ['average number of cases', '/measures/caseload_mean/'],
  ['looked after child reviews overdue', '/measures/reviews_in_time_percent/'],
  ['children abused', '/measures/cla_started/'],
  ['children in hotels', '/measures/placement_group_percent/'],
  ['babies waiting for adoption', '/measures/children_waiting_with_placement_order/'],
  ['money spent on children in care', '/measures/care_cost_percent/'],
  ['young people on the streets', '/measures/care_leavers_suitable_percent/'],
  ['young people with no job', '/measures/care_leavers_eet_percent/'],
  ['unemployed care leavers', '/measures/care_leavers_eet_percent/'],
  ['children placed outside the county', '/measures/out_of_area_percent/'],
  ['aunts and uncles', '/measures/connected_carers_percent/'],
  ['self-harm', '/measures/sdq_mean/'],
  ['emotional well-being', '/measures/sdq_mean/'],
  ['vaccines', '/measures/immunisations_percent/'],
  ['dental checkups', '/measures/dental_check_percent/'],
  ['kicked out of school', '/measures/permanent_exclusions/'],
  ['permenent exclusion', '/measures/permanent_exclusions/'],
  ['missing kids', '/measures/missing_children_percent/'],
  ['foster carer recruitment', '/measures/fostering_enquiries/'],
  ['shortage of foster homes', '/measures/foster_vacancies/'],
  ['adoption breakdowns', '/measures/adoption_disruptions/'],
  ['comparison with England', '/compare/'],
  ['stage 1 adopters', '/measures/adopter_stage1_starts/'],
  ['staff vacancies', '/measures/vacancy_percent/'],
  ['social workers leaving', '/measures/social_worker_changes_percent/'],
  ['school reports', '/measures/pep_percent/'],
  ['SATs results', '/glossary/#gcse'],
  ['alcohol', '/glossary/#substance-misuse'],
  ['brother and sister', '/glossary/#brothers-and-sisters'],
  ['what does NEET mean', '/glossary/#neet'],
  ['next meeting', '/meetings/'],
  ['why are numbers rounded', '/protection/'],
  ['council house', '/measures/care_leavers_suitable_percent/'],
  ['do children have their say', '/measures/review_participation_percent/'],
  ['asylum seekers', '/glossary/#uasc'],
  ['how many left care', '/measures/cla_ceased/'],
  ['children with parents', '/measures/placed_with_parents_percent/'],
  ['number of foster parents', '/measures/fostering_families/'],
  ['how many children went missing last year', '/measures/missing_children_percent/'],
  ['care leavers at college', '/measures/care_leavers_eet_percent/'],
  ['are children vaccinated', '/measures/immunisations_percent/'],
  ['childrens mental helth', '/measures/sdq_mean/'],
  ['social workers workload', '/measures/caseload_mean/'],
  ['how much do we spend', '/measures/care_cost_percent/'],
  ['kids living with relatives', '/measures/connected_carers_percent/'],
  ['nan looking after grandchildren', '/measures/connected_carers_percent/'],
  ['council run childrens homes', '/measures/residential_count/'],
  ['no fixed abode', '/measures/care_leavers_suitable_percent/'],
  ['how quickly are children adopted', '/measures/adoption_a10_days/'],
  ['adoptive parents approved', '/measures/adopter_approvals/'],
  ['excluded from school', '/measures/permanent_exclusions/'],
  ['how long have kids been in care', '/measures/mean_days_looked_after/'],
  ['returned to their parents', '/measures/cla_ceased/'],
  ['children removed from families', '/measures/cla_started/'],
  ['complaints from children', '/measures/complaints/'],
  ['regional adoption agency', '/consortium/atv/'],
  ['ofsted rating', '/glossary/#ofsted'],
  ['last months report', '/months/'],
  ['how do we compare to Darlington', '/compare/'],
  ['special needs', '/glossary/#ehcp'],
  ['school attendence', '/measures/attendance_percent/'],
  ['smoking', '/glossary/#substance-misuse'],
  ['how many social worker posts are empty', '/measures/vacancy_percent/'],
  ['late visits by social workers', '/measures/visits_in_time_percent/'],
  ['pathway planning', '/measures/pathway_plan_percent/'],
  ['LAC numbers', '/measures/cla_count/'],
  ['privacy of children', '/protection/'],
];

let find: (query: string) => Found[];
let site: Site;

beforeAll(async () => {
  site = await sampleSite();
  const list = JSON.parse(searchList(searchEntries(site), otherWords(site)));
  find = finder(list.entries, list.sameAs);
}, 120_000);

describe('a search by the words that people use', () => {
  it.each(asked)('%s', (query, page) => {
    expect(find(query)[0]?.entry.path).toBe(href(page));
  });

  it('is asked for more than what the glossary lists', () => {
    const listed = new Set(
      [...site.glossary, ...site.otherWords].flatMap(({ lookedForAs }) => lookedForAs).map((one) => one.toLowerCase()),
    );
    const notListed = asked.filter(([query]) => !listed.has(query.toLowerCase()));
    expect(notListed.length).toBeGreaterThan(2 * (asked.length - notListed.length));
    expect(notListed.length).toBeGreaterThan(60);
  });
});

describe('the words of the shipped glossary', () => {
  it('lead to measures and pages that there are', () => {
    const measures = new Set(site.catalogue.map(({ id }) => id));
    const pages = new Set(searchEntries(site).map(({ path }) => path));
    const astray = site.otherWords.filter(
      ({ measure, page }) =>
        (measure !== undefined && !measures.has(measure)) || (page !== undefined && !pages.has(href(page))),
    );
    expect(astray).toEqual([]);
  });
});

describe('what can be searched for', () => {
  it('includes the comparison, every earlier month and the page of the consortium', () => {
    const pages = searchEntries(site).map(({ path }) => path);
    const months = site.publications.map(({ publication }) => `/months/${publication}/`);
    expect(months.length).toBeGreaterThan(0);
    expect(pages).toEqual(
      expect.arrayContaining(['/compare/', '/months/', ...months, '/consortium/atv/'].map((path) => href(path))),
    );
  });

  it('leaves out the consortium where there is none', () => {
    const alone = { ...site, settings: { ...site.settings, consortium: undefined } };
    expect(searchEntries(alone).some(({ path }) => path.includes('/consortium/'))).toBe(false);
  });
});
