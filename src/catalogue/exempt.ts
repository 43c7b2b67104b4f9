/**
 * What each paragraph of Part 1 of Schedule 12A to the Local Government Act 1972 lets a council hear in private, in our
 * words (as substituted for England by SI 2006/88).
 */
export const exemptParagraphs: Readonly<Record<number, string>> = {
  1: 'information about an individual',
  2: 'information likely to reveal who an individual is',
  3: 'the financial or business affairs of a person or body, the council included',
  4: 'consultations or negotiations about the council’s employees',
  5: 'advice from lawyers that could be kept private in court',
  6: 'a notice, order or direction that the council proposes',
  7: 'action to prevent, investigate or prosecute crime',
};

/** The paragraph that a reason names, `paragraph 2`; null where it names none that there is. */
export function exemptParagraph(reason: string): number | null {
  const number = Number(/\bpara(?:graph)?s?\.? ?([1-7])\b/i.exec(reason)?.[1]);
  return Number.isNaN(number) ? null : number;
}
