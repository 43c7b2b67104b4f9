import type { Meeting } from '#board-papers';
import { dayInWords, type IsoDay, type Month, monthInWords } from '#calendar';
import { palette } from '#charts';
import type { Pack, PackAppearance, PackSection } from '#exports';
import { frontPageMeasures, type Judged, needingAttention, summaryOf, textOf } from '#scorecard';
import { logoPicture, notReported, ownOf, type Site, type SiteSection, sectionOf, sectionsOf, siteNames } from '#site';
import { meetingsWords, notReportedWords, packWords } from '#words';
import { noAttentionIn } from './attention.ts';
import { measuresChosen, meetingOn, monthChosen } from './chosen.ts';
import { packMeasure } from './measure.ts';
import { actionsBy, decisionsBy, plansBy, recommendationsOf } from './papers.ts';
import { principlesOf } from './principles.ts';
import { noticesOf, protectionOf, sourcesOf, symbolsOf } from './said.ts';
import { siteAt } from './site-at.ts';

/** What a pack is asked for: all of it may be left out. */
export interface PackChoice {
  /** The publication, by its month: the newest that the meeting could know, and without a meeting the newest of all. */
  publication?: Month | undefined;
  /** The day of the meeting that the pack is for. */
  meeting?: IsoDay | undefined;
  /**
   * The ids of the measures that it is about, and of the sections whose measures it is about: all that have a figure.
   */
  measures?: readonly string[] | undefined;
  sections?: readonly string[] | undefined;
  /** Where the dashboard stands on the web, with the path under which it stands there. */
  address?: string | undefined;
}

/**
 * The board pack of a site: every word and figure as the pages of the same publication have it, an older one as it was
 * published then. Plain data, the same whenever it is made. Throws a PackError where there is no such publication,
 * meeting or measure.
 */
export function packOf(site: Site, choice: PackChoice = {}): Pack {
  const meeting = choice.meeting === undefined ? null : meetingOn(site, choice.meeting);
  const then = siteAt(site, monthChosen(site, choice.publication, meeting));
  const { publication, asAt, edition } = then.newest;
  const known = then.judged.map((one) => knownOf(then, one));
  const wanted = measuresChosen(known, choice, publication);
  const judged = then.judged.filter(({ card }) => wanted.has(card.measure.id));
  const sections = sectionsOf(then).map((section) => wantedOf(section, wanted));
  const all = choice.measures === undefined && choice.sections === undefined;
  const address = choice.address ?? null;
  const names = siteNames(then);
  const attention = needingAttention(judged).map(({ card: { measure }, words }) => ({
    measure: measure.id,
    title: measure.title,
    reading: `${words.reading}.`,
  }));
  const papers = papersBy(then, meeting, asAt);
  const shown = packSections(then, sections, address);
  const older = publication !== site.newest.publication;
  const leftOut = all ? leftOutOf(then) : [];
  return {
    council: { code: then.council.code, name: names.council },
    edition,
    publication,
    asAt,
    meeting: meeting === null ? null : { date: meeting.date, title: meeting.title },
    title: titleOf(meeting, publication),
    subtitle: packWords.subtitle(names.council, dayInWords(asAt)),
    notices: noticesOf(then, textsIn(shown, papers), older),
    appearance: appearanceOf(then),
    purpose: [purposeOf(then, meeting), ...(all ? [] : [packWords.chosen(titlesOf(judged))])].join(' '),
    summary: summaryOf(frontPageMeasures(judged, then.settings.board?.frontPage)[0], judged).map(textOf),
    attention,
    noAttention: noAttentionIn(judged),
    principles: principlesOf(then, sections),
    sections: shown,
    ...papers,
    recommendations: recommendationsOf(meeting, { asAt, attention, actions: papers.actions }),
    symbols: symbolsOf(then),
    protection: protectionOf(then),
    sources: sourcesOf(then, leftOut, address),
    address,
  };
}

const hasFigures = ({ card }: Judged): boolean => card.series.length > 0 || card.breakdowns.length > 0;

const knownOf = (site: Site, one: Judged) => ({
  id: one.card.measure.id,
  section: sectionOf(site, one.card.measure)?.id ?? one.card.measure.section,
  hasFigures: hasFigures(one),
});

/** The measures of which a pack of all has no page, each once: those without a number in it, and those without a page on the site. */
function leftOutOf(site: Site): string[] {
  const bare = site.judged.filter((one) => !hasFigures(one));
  const byReason = Map.groupBy(notReported(site), ({ reason }) => reason.is);
  return [
    ...(bare.length === 0 ? [] : [packWords.sources.leftOut(titlesOf(bare))]),
    ...[...byReason].map(([reason, those]) =>
      notReportedWords.inPack(
        notReportedWords.reasons[reason].says,
        those.map(({ measure }) => measure.title).join('; '),
      ),
    ),
  ];
}

const titlesOf = (judged: readonly Judged[]): string => judged.map(({ card }) => card.measure.title).join('; ');

/** A section with those of its own measures that are wanted: one that is listed in two sections stands in its own. */
function wantedOf(section: SiteSection, wanted: ReadonlySet<string>): SiteSection {
  return { ...section, judged: ownOf(section).filter(({ card }) => wanted.has(card.measure.id)) };
}

function packSections(site: Site, sections: readonly SiteSection[], address: string | null): PackSection[] {
  return sections
    .filter(({ judged }) => judged.length > 0)
    .map(({ id, title, judged }) => ({ id, title, measures: judged.map((one) => packMeasure(site, one, address)) }));
}

/** What was on record before the meeting that the pack is for, or else on the day of the figures. */
function papersBy(
  { content: { meetings } }: Site,
  meeting: Meeting | null,
  asAt: IsoDay,
): Pick<Pack, 'plans' | 'decisions' | 'actions'> {
  const day = meeting?.date ?? asAt;
  return {
    plans: plansBy(meetings, day),
    decisions: decisionsBy(meetings, day, meeting !== null),
    actions: actionsBy(meetings, day),
  };
}

/** Whatever of a pack somebody wrote, or may have made up. */
function textsIn(
  sections: readonly PackSection[],
  { plans, decisions, actions }: Pick<Pack, 'plans' | 'decisions' | 'actions'>,
): { madeUp: boolean }[] {
  return [
    ...sections.flatMap(({ measures }) => measures.flatMap(({ commentary }) => commentary)),
    ...plans.flatMap((plan) => plan.actions),
    ...decisions,
    ...actions,
  ];
}

function titleOf(meeting: Meeting | null, publication: Month): string {
  return meeting === null
    ? packWords.title(monthInWords(publication))
    : meetingsWords.one.heading(meeting.title, dayInWords(meeting.date));
}

function purposeOf(site: Site, meeting: Meeting | null): string {
  const day = meeting === null ? null : dayInWords(meeting.date);
  return packWords.purpose(siteNames(site).council, dayInWords(site.newest.asAt), day);
}

function appearanceOf({ settings: { appearance }, logo, council }: Site): PackAppearance {
  return {
    accent: appearance.accent?.light ?? palette.focus.toLowerCase(),
    logo:
      logo === null
        ? null
        : {
            bytes: logo.bytes,
            kind: logo.name === 'logo.svg' ? 'svg' : 'png',
            alternative: appearance.logo?.alternative ?? council.name,
            png: logoPicture(logo),
          },
  };
}
