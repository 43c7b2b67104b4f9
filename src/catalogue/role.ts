import { z } from 'zod';

const roleNouns =
  /\b(board|chair|chief|consultant|coordinator|councillor|director|executive|governor|head|lead|leader|manager|member|nurse|officer|panel|partner|people|reviewing|school|service|social|team|trainer|worker)s?\b/i;
const titles = /^(mr|mrs|ms|miss|mx|dr|cllr|prof|sir|dame)\b/i;

/**
 * Who did or said something: `Head of fostering`, `A member`. A person's name is refused where it can be recognised: a
 * title such as Cllr, or two to four words that all begin with a capital and name no office.
 */
export const role = z
  .string()
  .trim()
  .min(1)
  .refine(
    (text) => !titles.test(text) && (roleNouns.test(text) || !/^\p{Lu}\S+(\s\p{Lu}\S*){1,3}$/u.test(text)),
    'a role such as Head of fostering, never a name of a person',
  );
