/** Which way a number went. */
export type Direction = 'up' | 'down' | 'same';
