import { workbenchWords as words } from '#words';
import type { CheckEvent, CheckOptions, Dropped, FilesShown, FindingsQuery, ResultShown, Side } from '#workbench';
import { type Connection, RefusedByWorker } from './connection.ts';
import { chosenFiles, droppedFiles, UnreadableDrop } from './dropped.ts';
import { breathe, byId, fill, fillOptions, save, show } from './elements.ts';
import { missingFeatures, Parts } from './start.ts';

/** What was asked of the worker to fill it, so that another can be filled the same. */
type Filling = (connection: Connection) => Promise<FilesShown>;

/** The page: what the analyst does is asked of the worker, and what that answers is shown. */
class Page {
  readonly #parts: Parts;
  #connection!: Connection;
  #fillings: Filling[] = [];
  /** Until the worker that takes the place of another is filled, nothing else is asked of it. */
  #restarted: Promise<void> = Promise.resolve();
  #isChecking = false;
  /** Whether all is there that a check needs. */
  #isReady = false;
  #query!: FindingsQuery;
  #asked = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    await this.#connect();
    show('cannot', false);
    show('too-old', false);
    show('works', true);
    this.#listen();
  }

  async #connect(): Promise<void> {
    const { connection } = await this.#parts.connect((event) => this.#onEvent(event));
    this.#connection = connection;
  }

  #listen(): void {
    const drop = document.documentElement;
    for (const type of ['dragenter', 'dragover'] as const) {
      drop.addEventListener(type, (event) => {
        event.preventDefault();
        byId('drop').classList.add('over');
      });
    }
    drop.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) byId('drop').classList.remove('over');
    });
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      byId('drop').classList.remove('over');
      if (event.dataTransfer !== null) this.#attempt(this.#add(droppedFiles(event.dataTransfer)));
    });
    for (const id of ['choose-files', 'choose-folder']) {
      const input = byId<HTMLInputElement>(id);
      input.addEventListener('change', () => {
        this.#attempt(this.#add(Promise.resolve(chosenFiles([...(input.files ?? [])]))));
        input.value = '';
      });
    }
    this.#onSubmit('loose', () =>
      this.#fillOr('loose-problem', (worker) => worker.ask('month', enteredIn('loose-month'))),
    );
    this.#onSubmit('settings', () => {
      const given = { council: enteredIn('council'), firstMonth: enteredIn('first-month') };
      return this.#fillOr('settings-problem', (worker) => worker.ask('settings', given));
    });
    this.#onSubmit('check', () => this.#check());
    byId('stop').addEventListener('click', () => this.#startAgain(words.check.stopped, this.#fillings));
    byId('forget').addEventListener('click', () => this.#startAgain(words.forget.done, []));
    const filter = byId('findings').querySelector('form') as HTMLFormElement;
    filter.addEventListener('input', () => this.#attempt(this.#findings(queryOf(filter))));
    filter.addEventListener('submit', (event) => event.preventDefault());
    byId('scorecard').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#attempt(this.#scorecard(target.value as Side));
    });
    byId('works').addEventListener('toggle', ({ target }) => this.#attempt(this.#unfold(target as HTMLElement)), true);
    byId('works').addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null) this.#attempt(this.#onButton(button));
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.#isChecking) event.preventDefault();
    });
  }

  #onSubmit(id: string, act: () => Promise<void>): void {
    const form = byId(id).querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#attempt(act());
    });
  }

  /** What fails is said on the page, never left in a console that nobody looks into. */
  #attempt(work: Promise<void>): void {
    work.catch((error: Error) => {
      const isFull = error instanceof RangeError || /memory|allocation/i.test(error.message);
      this.#say(
        error instanceof RefusedByWorker ? error.message : isFull ? words.outOfMemory : words.failed(error.message),
        true,
      );
      this.#checking(false);
    });
  }

  #say(text: string, isProblem = false): void {
    byId('news').textContent = text;
    byId('news').className = isProblem ? 'problem' : '';
  }

  async #add(dropped: Promise<readonly Dropped[]>): Promise<void> {
    if (this.#isChecking) return;
    const files = await dropped.catch((error: unknown) => {
      if (error instanceof UnreadableDrop) throw new RefusedByWorker(words.files.unreadable(error.path, error.message));
      throw error;
    });
    if (files.length === 0) return this.#say(words.files.nothing, true);
    await this.#restarted;
    this.#say(words.files.reading(files.length));
    await this.#fill((worker) => worker.ask('add', files));
    this.#say('');
  }

  async #fill(filling: Filling): Promise<void> {
    const shown = await filling(this.#connection);
    this.#fillings.push(filling);
    await this.#showFiles(shown);
  }

  /** The same; what is wrong with what was written is said beside it. */
  async #fillOr(problem: string, filling: Filling): Promise<void> {
    try {
      await this.#fill(filling);
      byId(problem).textContent = '';
      byId('files').focus();
    } catch (error) {
      if (!(error instanceof RefusedByWorker)) throw error;
      byId(problem).textContent = error.message;
    }
  }

  async #showFiles({ overview, months, loose, needsSettings, needs }: FilesShown): Promise<void> {
    fill(byId('overview'), overview);
    byId<HTMLButtonElement>('forget').disabled = false;
    show('loose', loose !== null);
    if (loose !== null) {
      byId('loose-names').textContent = words.loose.text(loose.names);
      byId<HTMLInputElement>('loose-month').value ||= loose.month ?? '';
    }
    show('settings', needsSettings);
    if (needsSettings) {
      byId<HTMLInputElement>('first-month').value ||= months[0] ?? '';
      if (byId<HTMLSelectElement>('council').length === 1) await this.#listCouncils();
    }
    byId('needs').textContent = needs ?? words.check.ready;
    this.#isReady = needs === null;
    byId<HTMLButtonElement>('go').disabled = !this.#isReady;
    const newest = months.at(-1);
    const others = months.toReversed().map((month) => [month, month] as const);
    fillOptions('as-at', newest === undefined ? [] : [['', words.check.newest(newest)], ...others]);
  }

  async #listCouncils(): Promise<void> {
    const names = await this.#connection.ask('councils', null);
    fillOptions('council', [['', words.settings.choose], ...names.map((name) => [name, name] as const)]);
  }

  async #check(): Promise<void> {
    if (this.#isChecking || !this.#isReady) return;
    const options: CheckOptions = {
      asAt: enteredIn('as-at') || undefined,
      edition: enteredIn('edition') as CheckOptions['edition'],
      effects: enteredIn('effects') as CheckOptions['effects'],
    };
    this.#hideResults();
    this.#say('');
    this.#checking(true);
    byId('step').textContent = words.check.starting;
    const result = await this.#connection.ask('check', options);
    this.#checking(false);
    byId('outside-words').textContent = words.scorecard[options.edition];
    await this.#showResult(result);
  }

  #checking(isChecking: boolean): void {
    this.#isChecking = isChecking;
    const button = byId<HTMLButtonElement>('go');
    button.textContent = words.check.again;
    button.disabled = isChecking || !this.#isReady;
    show('stop', isChecking);
    show('progress', isChecking);
    byId('works').classList.toggle('checking', isChecking);
  }

  #onEvent(event: CheckEvent): void {
    if (event.kind === 'step') {
      byId('step').textContent = words.check.step(event.number, event.of, event.title);
      byId<HTMLProgressElement>('bar').max = event.of;
      byId<HTMLProgressElement>('bar').value = event.number - 0.5;
      byId('word').textContent = '';
    } else if (event.kind === 'word') byId('word').textContent = event.word;
    else this.#attempt(this.#showFindings());
  }

  /** What was found is shown while figures are still worked out, and again when it is known what it moves. */
  async #showFindings(): Promise<void> {
    show('findings', true);
    await this.#findings(queryOf(byId('findings').querySelector('form') as HTMLFormElement));
  }

  #hideResults(): void {
    for (const id of ['outcome', 'contents', 'findings', 'scorecard', 'changes', 'take']) show(id, false);
    for (const id of ['list', 'cards', 'cards-note']) byId(id).replaceChildren();
  }

  async #showResult({ outcome, changes, take, teams, hasNew, hasOutside, hasInside }: ResultShown): Promise<void> {
    for (const [id, text] of Object.entries({ outcome, changes, take })) {
      fill(byId(id).querySelector('div') as Element, text);
      show(id, true);
    }
    show('contents', true);
    const { everyTeam, noTeam } = words.findings;
    fillOptions('team', [['all', everyTeam], ...teams.map((team) => [team, team] as const), ['none', noTeam]]);
    show('team-choice', teams.length > 0);
    show('new-choice', hasNew);
    await this.#showFindings();
    show('scorecard', true);
    const side = !hasOutside && hasInside ? 'inside' : 'outside';
    byId('scorecard').querySelector<HTMLInputElement>(`[value=${side}]`)?.click();
    await this.#scorecard(side);
    byId('outcome').focus();
  }

  async #findings(query: FindingsQuery, shown?: number): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { counts, list } = await this.#connection.ask('findings', { query, shown });
    if (asked !== this.#asked) return;
    this.#query = query;
    byId('counts').textContent = counts;
    fill(byId('list'), list);
  }

  /** A section at a time, so that the page answers in between. */
  async #scorecard(side: Side): Promise<void> {
    const { note, sections } = await this.#connection.ask('scorecard', side);
    fill(byId('cards-note'), note);
    byId('cards').replaceChildren();
    byId('cards').dataset.side = side;
    for (const section of sections) {
      if (byId('cards').dataset.side !== side) return;
      byId('cards').insertAdjacentHTML('beforeend', section);
      await breathe();
    }
  }

  /** What is folded is asked for when it is opened first. */
  async #unfold(details: HTMLElement): Promise<void> {
    const { rows, chart } = details.dataset;
    const room = details.querySelector(':scope > div');
    if (!(details as HTMLDetailsElement).open || room === null || room.childElementCount > 0) return;
    if (rows !== undefined) {
      fill(room, await this.#connection.ask('rows', { query: this.#query, group: Number(rows), from: 0 }));
    } else if (chart !== undefined) {
      const side = byId('cards').dataset.side as Side;
      fill(room, await this.#connection.ask('chart', { side, measure: chart }));
    }
  }

  async #onButton(button: HTMLButtonElement): Promise<void> {
    const { take, moreGroups, group, from } = button.dataset;
    if (take !== undefined) {
      const { name, content } = await this.#connection.ask('take', take);
      save(name, content);
    } else if (moreGroups !== undefined) {
      await this.#findings(this.#query, Number(moreGroups));
    } else if (group !== undefined) {
      const asked = { query: this.#query, group: Number(group), from: Number(from) };
      const more = await this.#connection.ask('rows', asked);
      button.closest('p')?.insertAdjacentHTML('beforebegin', more);
      button.closest('p')?.remove();
    }
  }

  #startAgain(said: string, fillings: readonly Filling[]): void {
    this.#restarted = this.#restarted.then(() => this.#restart(said, fillings));
    this.#attempt(this.#restarted);
  }

  /** Ends the worker with all that it holds, and fills another one. */
  async #restart(said: string, fillings: readonly Filling[]): Promise<void> {
    this.#connection.end();
    this.#isReady = false;
    this.#hideResults();
    this.#checking(false);
    byId('go').textContent = words.check.button;
    await this.#connect();
    this.#fillings = [];
    for (const id of ['loose-month', 'first-month']) byId<HTMLInputElement>(id).value = '';
    for (const filling of fillings) await this.#fill(filling);
    if (fillings.length === 0) await this.#showFiles(await this.#connection.ask('add', []));
    byId<HTMLButtonElement>('forget').disabled = fillings.length === 0;
    this.#say(said);
  }
}

const enteredIn = (id: string): string => byId<HTMLInputElement | HTMLSelectElement>(id).value.trim();

/** What a form asks of the findings. */
function queryOf(form: HTMLFormElement): FindingsQuery {
  const data = new FormData(form);
  const text = (name: keyof FindingsQuery) => String(data.get(name) ?? '');
  return {
    by: text('by') as FindingsQuery['by'],
    severity: text('severity') as FindingsQuery['severity'],
    team: text('team') || 'all',
    text: text('text'),
    sort: text('sort') as FindingsQuery['sort'],
    onlyNew: data.has('onlyNew'),
    onlyNewest: data.has('onlyNewest'),
  };
}

async function begin(): Promise<void> {
  const missing = missingFeatures();
  if (missing.length > 0) {
    byId('cannot').textContent = words.missing(missing.join(', '));
    return;
  }
  try {
    await new Page(await Parts.find()).start();
  } catch (error) {
    byId('cannot').textContent = `${words.noWorker} (${(error as Error).message})`;
  }
}

void begin();
