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
