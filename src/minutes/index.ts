/** Minutes in Word or as text, made into the file of a meeting for a person to check. Pure: it is given the bytes. */
export { type ConvertedMinutes, convertMinutes } from './convert.ts';
export { type FileText, mostBytes, textOfFile, tooLarge } from './file-text.ts';
export { MinutesRefused } from './refused.ts';
export { reportOf } from './report.ts';
