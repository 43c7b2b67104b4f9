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
  const isAll = anyMadeUp([...content.meetings, ...content.inspections]);
  const said = isAll ? packWords.madeUp.all : packWords.madeUp.comments;
  const rest = (isAll ? madeUpBanner : madeUpBanner.comments).rest(council.name);
  return [
    ...(newest.edition === 'board' ? [`${membersBanner.strong} ${membersBanner.rest}`] : []),
    ...(newest.synthetic
      ? [`${syntheticBanner.strong} ${benchmarks === null ? syntheticBanner.rest : syntheticBanner.restBeside}`]
      : []),
    ...(anyMadeUp(texts) ? [`${said} ${rest}`] : []),
    ...(notice === null ? [] : [notice]),
    ...(older ? [packWords.older(monthInWords(newest.publication), dayInWords(newest.asAt))] : []),
  ];
}

/** Symbols in place of numbers, and what they mean. */
export function symbolsOf({ smallestCount }: Pick<Site, 'smallestCount'>): Pack['symbols'] {
  const symbols = Object.entries(symbolMeanings(smallestCount)).map(([symbol, meaning]) => ({ symbol, meaning }));
  return [...symbols, packWords.noFigure];
}

/** How children are protected in the figures, in the words of the page about it, said of a pack. */
export function protectionOf({ settings, smallestCount }: Pick<Site, 'settings' | 'smallestCount'>): string[] {
  const words = protectionWords;
  const { parts, smallDenominator: denominator, smallestGroup: group } = settings.publication;
  const { before, after } = words.hiddenLede;
  return [
    words.inPack.lede,
    words.exact(smallestCount),
    ...(parts === 'rounded' ? words.inPack.rounded : [words.suppressed]),
    [`${before} c ${after}`, ...words.hidden({ smallest: smallestCount, denominator, group })].join(' '),
    ...words.shown,
    words.rare,
  ];
}

/** Where the figures, the words and the principles come from. `leftOut` says of which measures there is no page, and why. */
export function sourcesOf(site: Site, leftOut: readonly string[], address: string | null): string[] {
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
    ...leftOut,
    ...(address === null ? [] : [words.dashboard(address)]),
    `${licence.before} ${licence.name}${licence.after}`,
  ];
}
