import { isMonth, type Month } from '#calendar';
import { NoSuchCouncil } from '#first-settings';
import { workbenchWords } from '#words';
import { bundleOf } from './bundle.ts';
import { type CheckEvent, type Checked, type CheckOptions, check, type Engines } from './check.ts';
import { CouncilFiles, type Dropped } from './council-files.ts';
import { type FindingsQuery, teamsIn } from './findings.ts';
import { html } from './html.ts';
import type { MemoryFolder } from './memory-folder.ts';
import { addProduct, councilsOf, type Product, settingsFor } from './product.ts';
import { type Scorecard, scorecardInside, scorecardOf } from './scorecard.ts';
import { changesView } from './views/changes.ts';
import { findingsView, rowsView } from './views/findings.ts';
import { outcomeView } from './views/outcome.ts';
import { looseNames, overviewView } from './views/overview.ts';
import { chartView, type Side, scorecardViews, sideNote } from './views/scorecard.ts';
import { takeView } from './views/take.ts';

/** What stands on the page of the files that were dropped. */
export interface FilesShown {
  overview: string;
  months: Month[];
  /** The names of files whose month must be asked for, and the month that they make likely. */
  loose: { names: string; month: Month | null } | null;
  needsSettings: boolean;
  /** What is still missing before anything can be checked; null where nothing is. */
  needs: string | null;
}

/** What stands on the page once a check has ended. */
export interface ResultShown {
  outcome: string;
  changes: string;
  take: string;
  teams: string[];
  hasNew: boolean;
  hasOutside: boolean;
  hasInside: boolean;
}

/** Why what was asked for cannot be done, in a sentence for whoever asked. */
export class Refused extends Error {
  override name = 'Refused';
}

/** All that one analyst's page holds, and what it answers. */
export class Workbench {
  readonly #files = new CouncilFiles();
  readonly #product: Product;
  readonly #engines: () => Engines;
  readonly #mount: (folder: MemoryFolder) => void;
  #checked: Checked | null = null;
  readonly #scorecards = new Map<Side, Scorecard>();

  /** `engines` are asked for anew for each check; `mount` says of which folder they read, from then on. */
  constructor(product: Product, engines: () => Engines, mount: (folder: MemoryFolder) => void) {
    this.#product = product;
    this.#engines = engines;
    this.#mount = mount;
  }

  async add(files: readonly Dropped[]): Promise<FilesShown> {
    await this.#files.add(files);
    return this.#shown();
  }

  /** Starts the engine while the analyst still looks: it is needed by the next check, which says so if it fails. */
  async warmUp(): Promise<void> {
    await this.#engines()
      .database()
      .catch(() => null);
  }

  giveMonth(month: string): FilesShown {
    if (!isMonth(month)) throw new Refused(workbenchWords.loose.wrong);
    this.#files.giveMonth(month);
    return this.#shown();
  }

  councils(): string[] {
    return councilsOf(this.#product).map(({ name }) => name);
  }

  useSettings(council: string, firstMonth: string): FilesShown {
    if (council === '') throw new Refused(workbenchWords.settings.noCouncil);
    if (!isMonth(firstMonth)) throw new Refused(workbenchWords.loose.wrong);
    try {
      this.#files.folder.set('settings.yaml', settingsFor(this.#product, council, firstMonth));
    } catch (error) {
      throw error instanceof NoSuchCouncil ? new Refused(error.message) : error;
    }
    return this.#shown();
  }

  /** Checks what was dropped. `tell` is given how far it is, and when there are findings that can be asked for. */
  async check(options: CheckOptions, tell: (event: CheckEvent) => void): Promise<ResultShown> {
    const folder = this.#files.folder.copy();
    addProduct(folder, this.#product);
    this.#mount(folder);
    this.#scorecards.clear();
    this.#checked = await check(folder, options, this.#engines(), (event, partly) => {
      this.#checked = partly;
      tell(event);
    });
    const checked = this.#checked;
    const { ledger, inside, outcome, found } = checked;
    if (inside !== null) this.#scorecards.set('inside', scorecardInside(inside.figures, inside));
    if (inside !== null && outcome !== null) this.#scorecards.set('outside', scorecardOf(ledger, inside));
    return {
      outcome: outcomeView(checked).text,
      changes: changesView(checked).text,
      take: takeView(checked).text,
      teams: found === null ? [] : teamsIn(found.causes),
      hasNew: found !== null && found.before !== null,
      hasOutside: this.#scorecards.has('outside'),
      hasInside: this.#scorecards.has('inside'),
    };
  }

  findings(query: FindingsQuery, shown?: number): { counts: string; list: string } {
    const found = this.#checked?.found ?? null;
    if (found === null) return { counts: '', list: '' };
    const { counts, list } = findingsView(found, query, shown);
    return { counts, list: list.text };
  }

  rows(query: FindingsQuery, group: number, from: number): string {
    const found = this.#checked?.found ?? null;
    return found === null ? '' : rowsView(found, query, group, from).text;
  }

  /** The scorecard of a side: what is said of it, and its sections. */
  scorecard(side: Side): { note: string; sections: string[] } {
    const words = workbenchWords.scorecard;
    const [shown, outside] = [this.#scorecards.get(side), this.#scorecards.get('outside') ?? null];
    const { inside = null, edition = 'public' } = this.#checked ?? {};
    if (shown === undefined || inside === null) {
      return { note: html`<p>${side === 'inside' ? words.noInside : words.noPublic}</p>`.text, sections: [] };
    }
    const other = side === 'inside' ? { scorecard: outside, words: words.other[edition] } : null;
    const sections = scorecardViews(shown, inside.catalogue.settings, other);
    return { note: sideNote(side, inside.month).text, sections: sections.map(({ text }) => text) };
  }

  chart(side: Side, measure: string): string {
    const shown = this.#scorecards.get(side);
    return shown === undefined ? '' : chartView(shown, measure, side).text;
  }

  /** What can be taken away: its file's name and content. */
  async take(what: string): Promise<{ name: string; content: Blob }> {
    const checked = this.#checked;
    if (what === 'bundle' && checked?.outcome != null) {
      const zip = (await bundleOf(checked.folder)) as Uint8Array<ArrayBuffer>;
      return { name: `published-${checked.outcome.month}.zip`, content: new Blob([zip], { type: 'application/zip' }) };
    }
    const folder = checked?.folder ?? this.#files.folder;
    const bytes = (await folder.bytes(what)) as Uint8Array<ArrayBuffer> | null;
    if (bytes === null) throw new Refused(`${what} is not there.`);
    return { name: what.replace('findings/', 'findings-'), content: new Blob([bytes]) };
  }

  #shown(): FilesShown {
    const overview = this.#files.overview();
    const { months, extracts, hasSettings, loose } = overview;
    const { needs } = workbenchWords.check;
    const isStarted = extracts > 0 || loose.length > 0;
    return {
      overview: overviewView(overview).text,
      months: months.map(({ month }) => month),
      loose:
        loose.length === 0
          ? null
          : { names: looseNames(loose), month: loose.find(({ month }) => month)?.month ?? null },
      needsSettings: !hasSettings && isStarted,
      needs: loose.length > 0 ? needs.month : extracts === 0 ? needs.extracts : hasSettings ? null : needs.settings,
    };
  }
}
