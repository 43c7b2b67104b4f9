/** The board pack made from a loaded site: plain data, for whatever writes files. */
export { afterMeeting } from './after-meeting.ts';
export { packFileName } from './file-name.ts';
export { PackError } from './pack-error.ts';
export { type PackChoice, packOf } from './pack-of.ts';
