import { describe, expect, it } from 'vitest';
import { nightly } from '#tests/nightly.ts';
import { allButContrast, faultsOf, lowContrastIn, onlyLinks, onPaper } from './axe.ts';
import { inBrowser } from './browser.ts';
import { pagesOf, sharedSite } from './built-site.ts';

const kinds = {
  overview: '/',
  section: '/sections/our-children/',
  'measure with groups': '/measures/cla_count/',
  'measure that others publish too': '/measures/health_assessment_percent/',
  'measure with gaps': '/measures/started_to_ceased_ratio/',
  'measure whose latest figure is hidden': '/measures/placed_with_parents_percent/',
  'measure with groups and no whole': '/measures/placement_group_percent/',
  'measure of two periods': '/measures/adoption_a10_days/',
  'measure with no figures': '/measures/pep_percent/',
  'measure with next to no figures': '/measures/dental_check_percent/',
  'what we cannot report': '/not-reported/',
  'measure with a long title, zero all along': '/measures/complaints/',
  'measure with a huge outlier': '/measures/cla_ceased/',
  'our neighbours': '/compare/',
  'measures of one number': '/cp1/',
  'earlier months': '/months/',
  'earlier month': '/months/2022-02/',
  meetings: '/meetings/',
  'meeting with items, plan and questions': '/meetings/2022-02-15/',
  'meeting that is only planned': '/meetings/2022-07-27/',
  'record of challenge': '/challenge/',
  'what inspectors found': '/inspections/',
  'section of which children spoke': '/sections/your-home/',
  'places side by side': '/consortium/atv/',
  catalogue: '/catalogue/',
  'how children are protected': '/protection/',
  'what the law asks': '/law/',
  'from the papers to the dashboard': '/papers/',
  'what one paper printed': '/papers/minutes-of-15-february-2022-pages-5-to-12/',
  'data quality': '/data-quality/',
  definitions: '/definitions/',
  'every kind of chart': '/charts/',
  glossary: '/glossary/',
  'data for download': '/data/',
  'chart by itself': '/embed/cla_count/',
  'search before anything is asked': '/search/',
  'search that found something': '/search/?q=health',
  accessibility: '/accessibility/',
  'for children and young people': '/children/',
  'page that is not there': '/nowhere/',
};

const at = inBrowser(sharedSite);

const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };

const modes = [
  ['light', { media: 'screen', colorScheme: 'light', forcedColors: 'none' }, allButContrast],
  ['dark', { media: 'screen', colorScheme: 'dark', forcedColors: 'none' }, onlyLinks],
  ['forced colours', { media: 'screen', colorScheme: 'dark', forcedColors: 'active' }, onlyLinks],
  ['print', { media: 'print', colorScheme: 'dark', forcedColors: 'none' }, onPaper],
] as const;
/**
 * Pages that have one of everything that a page may have: what axe finds besides contrast hardly depends on the mode, so
 * that by day it is asked about these in all of them, and about the others in light. Contrast is tried everywhere.
 */
const inEveryMode = new Set<string>([
  ...[
    'overview',
    'measure with groups',
    'our neighbours',
    'meeting with items, plan and questions',
    'every kind of chart',
  ],
  ...nightly(...Object.keys(kinds)),
]);
/** Text that axe has passed, by its look, on whatever page and in whatever mode. */
const passed = new Set<string>();

/** How far a page is too wide, what axe finds wrong in it, what it asks of others and what the browser says of it, in each mode and size. */
function looked(kind: string, path: string) {
  const everyMode = inEveryMode.has(kind);
  return at.reading(
    { by: import.meta.filename, what: { everyMode } },
    path,
    {},
    async (page, { complaints, strangers }) => {
      const overflows: [string, number][] = [];
      const faults: [string, unknown[]][] = [];
      const contrasts: [string, string[]][] = [];
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia(modes[0][1]);
        overflows.push([size, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]);
        for (const [mode, media, rules] of modes) {
          await page.emulateMedia(media);
          if (mode === 'light' || everyMode) faults.push([`${mode}, ${size}`, await faultsOf(page, rules)]);
          contrasts.push([`${mode}, ${size}`, await lowContrastIn(page, passed)]);
        }
      }
      return { overflows, faults, contrasts, strangers: [...strangers], complaints: [...complaints] };
    },
  );
}

describe.each(Object.entries(kinds))('%s', (kind, path) => {
  it('has no fault that axe can find in light, dark, forced colours or print, needs no sideways scroll, asks nobody else and breaks no policy, wide and narrow', async () => {
    const { overflows, faults, contrasts, strangers, complaints } = await looked(kind, path);
    for (const [size, overflow] of overflows) expect(overflow, size).toBeLessThanOrEqual(0);
    for (const [where, found] of faults) expect(found, where).toEqual([]);
    for (const [where, found] of contrasts) expect(found, `contrast in ${where}`).toEqual([]);
    expect(overflows.length).toBe(Object.keys(sizes).length);
    expect(contrasts.length).toBe(Object.keys(sizes).length * modes.length);
    expect(strangers).toEqual([]);
    expect(complaints.filter((text) => !/status of 404/.test(text))).toEqual([]);
  });

  it('is whole without JavaScript: heading, council, date and what kind of figures these are', async () => {
    const named = { by: import.meta.filename, what: 'without JavaScript' };
    const read = await at.reading(named, path, { javaScriptEnabled: false }, async (page) => ({
      text: (await page.locator('body').textContent()) ?? '',
      headings: await page.locator('h1').count(),
      scripts: await page.locator('script:not([src], [type="application/ld+json"])').count(),
    }));
    expect(read.headings).toBe(1);
    expect(read.text).toContain('Middlesbrough');
    expect(read.text).toContain('31 July 2022');
    expect(read.text).toContain('Our own figures are made up: no real child is in them');
    expect(read.scripts).toBe(0);
  });
});

describe('the pages', () => {
  it('hold no style attribute, and a policy without unsafe-inline', async () => {
    for (const path of pagesOf(at.site.root)) {
      const html = await (await fetch(new URL(path, at.site.url))).text();
      expect(html, path).not.toMatch(/<[^>]*\sstyle=/);
      const policy = /content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toContain('unsafe');
    }
  });

  it('show a chart with a name, and break its line at a gap', async () => {
    await at.visit('/measures/started_to_ceased_ratio/', { viewport: sizes.wide }, async (page) => {
      const chart = page.getByRole('img', { name: /Children who came into care for each child who left/ });
      expect(await chart.count()).toBe(1);
      expect(await chart.locator('path[stroke-width="2.5"]').count()).toBe(2);
    });
  });

  it('explain a hidden figure beside it and mark a revised one', async () => {
    await at.visit('/measures/placed_with_parents_percent/', { viewport: sizes.wide }, async (page) => {
      const table = page.getByRole('table', { name: /Children placed at home/ });
      expect(await table.getByRole('row', { name: /31 July 2022/ }).textContent()).toMatch(
        /2022\s*c.*Hidden so that nobody can be recognised/s,
      );
      expect(await table.getByRole('row', { name: /31 December 2021/ }).textContent()).toContain(
        'Revised in the publication of July 2022',
      );
    });
  });

  it('show HTML of a measure file as it was written', async () => {
    await at.visit('/measures/cla_count/', {}, async (page) => {
      expect(await page.locator('main').textContent()).toContain('<b style="color:red">later in life</b>');
    });
  });

  it('let a keyboard skip to the main part and reach a table that scrolls', async () => {
    await at.visit('/measures/cla_count/', { viewport: sizes.narrow }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.locator('summary', { hasText: 'The query' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('PRE');
    });
  });

  it('say how a measure stands: target, direction, variation, each for itself', async () => {
    await at.visit('/measures/health_assessment_percent/', { viewport: sizes.wide }, async (page) => {
      const stands = page.getByRole('region', { name: 'How it stands' });
      const facts = await stands.locator('dt').allTextContents();
      expect(facts.slice(0, 4)).toEqual(['Against target', 'The figure before', 'A year before', 'The worst so far']);
      expect(await stands.textContent()).toMatch(/target of 80% or more/);
      expect(await stands.textContent()).toContain('Every child is to be seen in time.');
      expect(await page.locator('.only-wide path[stroke-dasharray="7 4"]').count()).toBe(1);
    });
    await at.visit('/measures/cla_count/', { viewport: sizes.wide }, async (page) => {
      expect(await page.getByRole('region', { name: 'How it stands' }).textContent()).toContain(
        'Not judged against a target',
      );
    });
  });

  it('list every measure with its facts, on the page and as data', async () => {
    await at.visit('/catalogue/', {}, async (page) => {
      const data = await (await fetch(new URL('/measures.json', at.site.url))).json();
      const ids = await page.locator('article h3').evaluateAll((headings) => headings.map(({ id }) => id));
      const listed: { id: string; page: string }[] = data.measures;
      const [withPage, without] = [true, false].map((hasPage) =>
        listed.filter(({ page: path }) => path.startsWith('/measures/') === hasPage).map(({ id }) => id),
      ) as [string[], string[]];
      expect(without.toSorted()).toEqual(['pep_percent', 'seen_alone_percent']);
      expect(ids).toEqual(withPage);
    });
  });

  it('set councils and their total side by side', async () => {
    await at.visit('/consortium/atv/', {}, async (page) => {
      const rows = await page.getByRole('table').first().locator('tbody th').allTextContents();
      expect(rows).toEqual(['Hartlepool', 'Middlesbrough', 'Darlington', 'Adoption Tees Valley together']);
    });
  });

  it('set a measure beside what others published, and say so only where it has a comparator', async () => {
    await at.visit('/measures/cla_rate/', { viewport: sizes.narrow }, async (page) => {
      const section = page.getByRole('region', { name: 'How others compare' });
      expect(await section.textContent()).toMatch(/Published figures are for 31 March 2022; ours above is for 31 July/);
      expect(await section.getByRole('row', { name: /^North East/ }).textContent()).toMatch(/109/);
      expect(await section.textContent()).toContain('Open Government Licence v3.0');
    });
    await at.visit('/measures/cla_count/', {}, async (page) => {
      expect(await page.getByRole('heading', { name: 'How others compare' }).count()).toBe(0);
    });
  });

  it('say of figures beside questions and findings that they are of now, and which are made up', async () => {
    await at.visit('/challenge/', {}, async (page) => {
      const text = (await page.locator('#question-why-so-many').textContent()) ?? '';
      expect(text).toMatch(/Figure: Children in our care\s*made up\s*Now\s*497 31 July 2022/);
      expect(await page.locator('main').textContent()).not.toContain('The meeting knew');
    });
    await at.visit('/inspections/', {}, async (page) => {
      const text = await page.locator('.findings > li').first().textContent();
      expect(text).toMatch(/Figures about it now, the newest as at 31 July 2022:\s*made up/);
    });
  });

  it('name each link to a figure then and now by its measure, and lead from each foot to the record and the inspections', async () => {
    await at.visit('/meetings/2022-02-15/', {}, async (page) => {
      const links = await page
        .locator('main a[href*="/challenge/#question-"]')
        .evaluateAll((all) => all.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? '']));
      expect(links.length).toBeGreaterThan(1);
      for (const [text] of links) expect(text).toMatch(/^Children in our care.*, then and now$/);
      for (const path of ['/challenge/', '/inspections/'])
        expect(await page.locator(`footer a[href="${path}"]`).count(), path).toBe(1);
    });
  });

  it('keep a question in sight until it is answered, and nothing of what was heard in private', async () => {
    await at.visit('/meetings/', {}, async (page) => {
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toMatch(/Why are there so many\?\s*The vice-chair, 15 February 2022, item 2, open for 5 months/);
      expect(text).not.toContain('How many children');
    });
    await at.visit('/challenge/', {}, async (page) => {
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toContain(
        '3 questions: 1 not answered yet, 1 answered with something still to be done, 1 answered.',
      );
      const [open, doing, answered] = await Promise.all(
        ['open', 'doing', 'answered'].map((id) => page.locator(`section:has(> #${id})`).textContent()),
      );
      expect(open).toMatch(/Why are there so many\?.*Not answered yet\./s);
      expect(open).toMatch(/After an inspection found: Too many children come into care late\./);
      expect(doing).toMatch(
        /What is being done: Open a second family centre\s*– Head of early help, by 30 July 2022 \(that day has passed, and nobody has said that it is done\)/,
      );
      expect(answered).toMatch(/How many children .*Answered on 1 March 2022, 14 days later: The scorecard says so/s);
      await page.getByRole('link', { name: 'Too many children come into care late.' }).click();
      expect(page.url()).toContain('/inspections/#finding-2022-01-11-numbers-in-care');
      const findings = await page.locator('.findings > li').allTextContents();
      expect(findings[0]).toMatch(
        /Figures about it now, the newest as at 31 July 2022:.*The board asked:\s*Why are there so many\?.*not answered yet/s,
      );
      expect(findings.map((text) => text.includes('No figure, question or evidence is on record'))).toEqual([
        false,
        true,
        false,
      ]);
    });
    await at.visit('/measures/cla_count/', {}, async (page) => {
      const text = await page.getByRole('region', { name: 'What the board asked' }).textContent();
      expect(text).toMatch(
        /Why are there so many\?.*Answered, the newest first\s*How many children are in our care\?/s,
      );
      await page.getByRole('link', { name: 'What the board asked, and what changed' }).first().click();
      expect(page.url()).toContain('/challenge/');
    });
    await at.visit('/meetings/2022-02-15/', {}, async (page) => {
      const headings = await page.locator('main :is(h2, h3)').allTextContents();
      const agenda = headings.indexOf('Agenda');
      expect(headings[0]).toBe('What was agreed');
      expect(headings.slice(agenda, agenda + 4)).toEqual([
        'Agenda',
        '1. Minutes',
        '2. The scorecard',
        '3. Children missing from care',
      ]);
      expect(await page.locator('main').textContent()).toContain('Heard in private.');
    });
    for (const path of pagesOf(at.site.root)) {
      const html = await (await fetch(new URL(path, at.site.url))).text();
      expect(html, path).not.toMatch(/secret|closed doors|information about individuals|Who was missing/);
    }
  });

  it('give the words of children with their age band and consent, and no number of few', async () => {
    await at.visit('/meetings/2022-02-15/', {}, async (page) => {
      const voice = (await page.locator('section:has(> #voice)').textContent()) ?? '';
      expect(voice).toMatch(/“I like it when people do what they said\.”\s*A young person aged 12 to 15/);
      expect(voice).toContain('Whoever is quoted agreed to it. That is on record.');
      expect(voice).toMatch(/Feel safe at home: 75%/);
      expect(voice).toMatch(/Have somebody to talk to: not shown/);
      expect(voice).not.toContain('38');
      const rows = await page.locator('section:has(> #voice) tbody tr').allTextContents();
      expect(rows[0]).toMatch(/Children in Care Council\s*12 to 15\s*4\s*5 or fewer/);
      expect(rows[1]).toMatch(/Care Leavers Forum\s*care leavers\s*2\s*0/);
    });
    await at.visit('/sections/your-home/', {}, async (page) => {
      const felt = (await page.locator('.three-views').textContent()) ?? '';
      expect(felt).toMatch(/“My room is mine, and nobody comes in without a knock\.”\s*A child aged 7 to 11/);
      expect(felt).not.toContain('I like it when people');
    });
    await at.visit('/children/', {}, async (page) => {
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toMatch(
        /You said:\s*Tell us who will be at our meetings\.\s*We say:\s*A list .*Done\. Told to the board/s,
      );
      expect(text).toContain('Each of them said that we may show their words here.');
    });
  });

  it('list what was revised, before and after', async () => {
    await at.visit('/data-quality/', {}, async (page) => {
      const row = page.getByRole('row', { name: /^Children in our care 31 December 2021/ });
      expect(await row.textContent()).toMatch(/556\s*560/);
    });
  });
});
