const names: Readonly<Record<string, string>> = {
  'ssda903.header': 'SSDA903 return, header',
  'ssda903.episodes': 'SSDA903 return, episodes',
  'ssda903.reviews': 'SSDA903 return, reviews',
  'ssda903.uasc': 'SSDA903 return, unaccompanied asylum-seeking children',
  'ssda903.oc2': 'SSDA903 return, outcomes (OC2)',
  'ssda903.oc3': 'SSDA903 return, care leavers (OC3)',
  'ssda903.ad1': 'SSDA903 return, adopted children (AD1)',
  'ssda903.placedForAdoption': 'SSDA903 return, should be placed for adoption',
  'ssda903.previousPermanence': 'SSDA903 return, previous permanence',
  'ssda903.missing': 'SSDA903 return, missing incidents',
  'ssda903.socialWorkerEpisodes': 'SSDA903 return, social worker episodes',
  'ssda903.deprivationOfLiberty': 'SSDA903 return, deprivation of liberty orders',
  'annexA.list6': 'Ofsted Annex A, list 6 (children in need)',
  'annexA.list7': 'Ofsted Annex A, list 7 (child protection)',
  'annexA.list8': 'Ofsted Annex A, list 8 (children in care)',
  'annexA.list9': 'Ofsted Annex A, list 9 (care leavers)',
  'annexA.list10': 'Ofsted Annex A, list 10 (children in the adoption process)',
  'annexA.list11': 'Ofsted Annex A, list 11 (adopters)',
  visits: 'the council’s list of visits',
  supervision: 'the council’s list of supervisions',
  pep: 'the council’s list of personal education plans',
  education: 'the council’s list of hours, suspensions and exclusions',
  workforce: 'the council’s list of social work posts',
  complaints: 'the council’s list of complaints',
  voice: 'children’s answers',
  attendance: 'the council’s list of sessions missed at school',
  schools: 'the council’s list of children’s changes of school',
  attainment: 'the council’s list of results at 16',
  support: 'the council’s list of life story work, independent visitors and advocacy',
  survey: 'children’s answers to the survey',
  figures: 'counts that the council adds up itself',
  health: 'the council’s list of health assessments',
  privateFostering: 'the council’s list of private fostering arrangements',
  privateFosteringVisits: 'the council’s list of private fostering visits and reviews',
  siblings: 'the council’s list of brothers and sisters in care',
  homes: 'the council’s list of homes and their registration',
  preProceedings: 'the council’s list of pre-proceedings',
  workforceLeavers: 'the council’s list of social workers who left',
};

/**
 * The ids of all sources that have a name.
 *
 * @internal for the test that holds them against the layouts, which a catalogue may not import
 */
export const namedSources: readonly string[] = Object.keys(names);

/**
 * What a measure's source is called on a page. Alternatives (`annexA.list7 or figures`) are named one by one. Throws a
 * RangeError for a source that has no name.
 */
export function sourceName(source: string): string {
  return source
    .split(' or ')
    .map((id) => {
      const name = names[id];
      if (name === undefined) throw new RangeError(`No source is called "${id}".`);
      return name;
    })
    .join(', or else ');
}
