/** The columns of raw tables that hold the number of the child that a row is about. */
export const childColumns: readonly string[] = ['child', 'child_id'];
