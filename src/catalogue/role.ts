import { z } from 'zod';

/** What an office, a post or a body that has one is called by. */
const office =
  /\b(advis[eo]r|adviser|agency|apprentice|assistant|auditor|board|chair|champion|chief|chairperson|clerk|commissioner|committee|consultant|contractor|coordinator|council|councillor|department|directorate|director|doctor|evaluator|executive|governor|head|headteacher|health visitor|inspector|lawyer|lead|leader|manager|mayor|member|midwife|nurse|office|officer|ofsted|panel|partner|partnership|people|police|practitioner|psychologist|representative|reviewing|school|secretary|service|social|solicitor|supervisor|teacher|team|trainer|trust|worker)s?\b/iu;
const titles = /^(mr|mrs|ms|miss|mx|dr|cllr|prof|sir|dame|rev)\b/i;
/** A title of a councillor with a word of a name after it; some words belong to the office. */
const councillorNamed =
  /\b(?:[Cc]ouncillor|[Cc]llr|[Aa]lderman|[Aa]lderwoman)s?\.?\s+(?!(?:Lead|Champion|Member|Chair|Vice|Deputy|Representative|Responsible|With|For|On|And)\b)\p{Lu}/u;
/** An initial and a surname: `A Hellaoui`, `J. B. Smith`. */
const initialed = /(?<![\p{L}\p{N}])(?:\p{Lu}\.?\s?){1,3}\s\p{Lu}\p{Ll}[\p{L}’'-]+(?![\p{L}\p{N}])/u;
const words = /^\p{Lu}\S+(\s\p{Lu}\S*){1,3}$/u;
/** Capital letters that stand before a capital and are no initials: `A Level`, `IT Manager`. */
const noInitials = /\b(?:A Levels?|[A-Z]{2,} \p{Lu})/gu;

/** Whether a text names an office, a post or a body that has one. */
export function namesOffice(text: string): boolean {
  return office.test(text);
}

/** Whether a text has what looks like a person's name: a title, initials, or capitalised words that name no office. */
export function namesPerson(text: string): boolean {
  const parts = text
    .split(/\s*(?:[,;:()/]|\s[-–—]\s)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return (
    councillorNamed.test(text) ||
    initialed.test(text.replace(noInitials, 'x')) ||
    parts.some((part) => titles.test(part) || (words.test(part) && !namesOffice(part)))
  );
}

/**
 * Who did or said something: `Head of fostering`, `A member`. A person's name is refused where it can be recognised: a
 * title such as Cllr, initials and a surname, or two to four words that all begin with a capital and name no office.
 */
export const role = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !namesPerson(text), 'a role such as Head of fostering, never a name of a person');
