import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import {
  checkLinks,
  drawPictures,
  newestPublication,
  originOfSite,
  packSections,
  pageDirectives,
  refuseOtherEdition,
  refuseOtherFolder,
  siteFolders,
  sitePaths,
  writeEdition,
  writeSecurityHeaders,
  writeSitemap,
} from '#site';

const { edition, published } = sitePaths(process.env, process.cwd());
let out = '';

/** Refuses to build from what no manifest vouches for, or into the other edition's folder, before the last site is cleared away. */
const vouched = {
  name: 'vouched-figures',
  hooks: {
    'astro:config:done': ({ config }) => {
      out = fileURLToPath(config.outDir);
    },
    'astro:build:start': async () => {
      refuseOtherEdition(await newestPublication(published), edition, published);
      await refuseOtherFolder(resolve(out), edition, process.cwd());
    },
    'astro:build:done': ({ dir }) => writeEdition(fileURLToPath(dir), edition),
  },
};

const base = process.env.SITE_BASE || '/';
const origin = originOfSite(process.env.SITE_URL);

/** Writes what servers must send with the pages, SITE_DEPLOY names the folder of what is not for the site itself. */
const securityHeaders = {
  name: 'security-headers',
  hooks: {
    'astro:build:done': ({ dir }) =>
      writeSecurityHeaders(fileURLToPath(dir), resolve(process.env.SITE_DEPLOY || siteFolders[edition].deploy), base),
  },
};

/** Pictures of the charts, for slides and papers, and everything of a section in one file. */
const picturesDrawn = {
  name: 'pictures-drawn',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await drawPictures(fileURLToPath(dir), resolve('.cache/pictures', edition));
      await packSections(fileURLToPath(dir));
    },
  },
};

/** Search engines are told of the pages where they may list them and the site knows where it stands. */
const pagesListed = {
  name: 'pages-listed',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      if (edition === 'public' && origin !== undefined) await writeSitemap(fileURLToPath(dir), origin);
    },
  },
};

/** A link of the site's own that leads nowhere stops the build. */
const linksChecked = {
  name: 'links-checked',
  hooks: { 'astro:build:done': ({ dir }) => checkLinks(fileURLToPath(dir), base, origin) },
};

// A static site; what little client script there is stands in files of its own. SITE_BASE puts it under a sub-path,
// SITE_URL names its origin, SITE_OUT its folder. EDITION=board builds the members' edition.
export default defineConfig({
  site: origin,
  base,
  outDir: process.env.SITE_OUT || `./${siteFolders[edition].site}`,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // Nothing is highlighted: Shiki writes style attributes, which the policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [vouched, picturesDrawn, pagesListed, securityHeaders, linksChecked],
  devToolbar: { enabled: false },
  // However short, a script or style stands in a file: the policy allows none in a page.
  vite: { build: { assetsInlineLimit: 0 } },
  security: { csp: { directives: [...pageDirectives] } },
});
