import type { IsoDay, Month } from '#calendar';
import type { Action } from '#catalogue';
import { reportedIn, type Site } from '#site';

/**
 * The site as a publication left it: its cards as they were reported then, nothing of what others published (what was
 * known of them then is not on record), and only words about months that it covers. The newest is the site itself. The
 * month must be one that was published.
 */
export function siteAt(site: Site, month: Month): Site {
  const reported = reportedIn(site, month);
  if (reported === null) throw new RangeError(`${month} was not published.`);
  if (reported.publication === site.newest) return site;
  const { publication, judged, judgedByPeriod } = reported;
  const commentary = site.content.commentary
    .filter(({ month: about }) => about <= publication.publication)
    .map((one) => ({ ...one, actions: one.actions.map((action) => openAt(action, publication.asAt)) }));
  const content = { ...site.content, commentary };
  return { ...site, newest: publication, benchmarks: null, judged, judgedByPeriod, content };
}

/** An action as it stood on a day: what was done later was not done yet. */
function openAt(action: Action, day: IsoDay): Action {
  return action.done !== null && action.done > day ? { ...action, done: null } : action;
}
