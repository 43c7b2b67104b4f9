/** Whose the figures are that papers printed, in the marks of a page: as `data-other` names who published a figure. */
export const printedName = 'Board papers';
