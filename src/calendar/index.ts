export { bankHolidays } from './bank-holidays.ts';
export * from './day.ts';
export * from './month.ts';
export * from './words.ts';
