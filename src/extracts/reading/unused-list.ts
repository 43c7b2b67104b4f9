import { headingWords } from './heading.ts';

/** A list that councils have beside those that are read, and that nothing is worked out from. */
interface UnusedList {
  name: string;
  /** What its headings say in words; two of them, beside the child's number, make the list. */
  marks: readonly RegExp[];
}

/** Lists 1 to 5 of Ofsted's ILACS Annex A: what comes before a child is in need. */
const unusedLists: readonly UnusedList[] = [
  {
    name: 'Annex A list 1 (contacts)',
    marks: [/^date of (the )?contact$/, /^(contact source|source of (the )?contact)$/],
  },
  {
    name: 'Annex A list 2 (early help)',
    marks: [
      /^(early help )?assessment start date$/,
      /^(early help )?assessment (completion|end) date$/,
      /^organisation complet(ing|ed)/,
    ],
  },
  {
    name: 'Annex A list 3 (referrals)',
    marks: [/^(date of (the )?referral|referral date)$/, /^referral source$/, /^referral nfa/, /^number of referrals/],
  },
  {
    name: 'Annex A list 4 (assessments)',
    marks: [
      /^(continuous )?assessment start date$/,
      /^child seen during/,
      /assessment date of authorisation$|^assessment authorisation date$/,
      /assessed as requiring/,
    ],
  },
  {
    name: 'Annex A list 5 (section 47 enquiries)',
    marks: [
      /section 47 enquiry start date$/,
      /child protection conference/,
      /^number of section 47/,
      /^number of icpcs/,
    ],
  },
];

const childNumber = /^(child|young person|yp)s? (unique )?(id|identifier|number)$|^unique id$/;

/** The list whose headings these are, where it is known and not used; null otherwise. */
export function unusedListOf(headings: readonly string[]): string | null {
  const words = headings.map(headingWords);
  if (!words.some((one) => childNumber.test(one))) return null;
  const count = ({ marks }: UnusedList) => words.filter((one) => marks.some((mark) => mark.test(one))).length;
  const [best] = unusedLists.map((list) => ({ list, found: count(list) })).sort((a, b) => b.found - a.found);
  return best !== undefined && best.found >= 2 ? best.list.name : null;
}

/** Tables of the Standard Safeguarding Dataset that nothing is worked out from, by what their columns begin with. */
const unusedTables: Readonly<Record<string, string>> = {
  addr: 'ssd_address',
  cinf: 'ssd_assessment_factors',
  cina: 'ssd_cin_assessments',
  cinp: 'ssd_cin_plans',
  cinv: 'ssd_cin_visits',
  cont: 'ssd_contacts',
  cppr: 'ssd_cp_reviews',
  cppv: 'ssd_cp_visits',
  dept: 'ssd_department',
  earl: 'ssd_early_help_episodes',
  ehcp: 'ssd_ehcp_active_plans',
  ehca: 'ssd_ehcp_assessment',
  ehcn: 'ssd_ehcp_named_plan',
  ehcr: 'ssd_ehcp_requests',
  fami: 'ssd_family',
  icpc: 'ssd_initial_cp_conference',
  link: 'ssd_linked_identifiers',
  moth: 'ssd_mother',
  prep: 'ssd_pre_proceedings',
  s251: 'ssd_s251_finance',
  s47e: 'ssd_s47_enquiry',
  senn: 'ssd_sen_need',
  send: 'ssd_send',
  voch: 'ssd_voice_of_child',
};

/** The table of the Standard Safeguarding Dataset whose headings these are, where nothing needs it; null otherwise. */
export function unusedTableOf(headings: readonly string[]): string | null {
  const prefixes = headings.map((heading) => /^\s*([a-z\d]{4})_[a-z\d_]+\s*$/i.exec(heading)?.[1]?.toLowerCase() ?? '');
  const [first = ''] = prefixes;
  const isWhole = prefixes.length > 1 && prefixes.every((prefix) => prefix === first);
  return isWhole ? (unusedTables[first] ?? null) : null;
}
