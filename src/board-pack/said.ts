import { anyMadeUp } from '#board-papers';
import { dayInWords, monthInWords } from '#calendar';
import type { Pack } from '#exports';
import { publishedAttribution, symbolMeanings } from '#scorecard';
import { noticeOf, originOf, type Site, siteNames } from '#site';
import { packWords, protectionWords, shellWords } from '#words';

/** What stands on top of pages that show the same: the council's notice, who may read it, and what is made up. */
export function noticesOf(site: Site, texts: Parameters<typeof anyMadeUp>[0], older: boolean): string[] {
  const { newest, council, benchmarks, content } = site;
  const { membersBanner, syntheticBanner, madeUpBanner } = shellWords;
  const notice = noticeOf(site);
  const said = anyMadeUp([...content.meetings, ...content.inspections]) ? madeUpBanner : madeUpBanner.comments;
  return [
    ...(newest.edition === 'board' ? [`${membersBanner.strong} ${membersBanner.rest}`] : []),
    ...(newest.synthetic
      ? [`${syntheticBanner.strong} ${benchmarks === null ? syntheticBanner.rest : syntheticBanner.restBeside}`]
      : []),
    ...(anyMadeUp(texts) ? [inPack(`${said.strong} ${said.rest(council.name)}`)] : []),
    ...(notice === null ? [] : [notice]),
    ...(older ? [packWords.older(monthInWords(newest.publication), dayInWords(newest.asAt))] : []),
  ];
}

/** What is said of a page is said of a pack. */
const inPack = (text: string): string => text.replace('on this page', 'in this pack');

/** Signs in place of numbers, and what they mean. */
export function symbolsOf({ smallestCount }: Pick<Site, 'smallestCount'>): Pack['symbols'] {
  return Object.entries(symbolMeanings(smallestCount)).map(([symbol, meaning]) => ({ symbol, meaning }));
}

/** How children are protected in the figures, in the words of the page about it. */
export function protectionOf({ settings, smallestCount }: Pick<Site, 'settings' | 'smallestCount'>): string[] {
  const words = protectionWords;
  const { parts, smallDenominator: denominator, smallestGroup: group } = settings.publication;
  const { before, after } = words.hiddenLede;
  return [
    words.lede,
    words.exact(smallestCount),
    ...(parts === 'rounded' ? words.rounded : [words.suppressed]),
    [`${before} c ${after}`, ...words.hidden({ smallest: smallestCount, denominator, group })].join(' '),
    ...words.shown,
    words.rare,
  ];
}

/** Where the figures, the words and the principles come from. `leftOut` are the titles of measures without a figure, or nothing. */
export function sourcesOf(site: Site, leftOut: string, address: string | null): string[] {
  const { newest, benchmarks, law } = site;
  const words = packWords.sources;
  const { licence } = shellWords;
  const origin = benchmarks === null ? undefined : originOf(site, 'beside');
  const act = law.acts.find(({ id }) => id === law.principles.of.act)?.title ?? law.principles.of.act;
  return [
    words.publication(siteNames(site).council, monthInWords(newest.publication), dayInWords(newest.asAt)),
    ...(benchmarks === null ? [] : [words.others(publishedAttribution)]),
    ...(origin === undefined ? [] : [origin]),
    words.law(act),
    ...(leftOut === '' ? [] : [words.leftOut(leftOut)]),
    ...(address === null ? [] : [words.dashboard(address)]),
    `${licence.before} ${licence.name}${licence.after}`,
  ];
}
