import { defineConfig } from 'astro/config';
import { readVouched } from './src/site/load-published.ts';
import { sitePaths } from './src/site/paths.ts';

/** Refuses to build from what no manifest vouches for, before the last site is cleared away. */
const vouched = {
  name: 'vouched-figures',
  hooks: { 'astro:build:start': async () => void (await readVouched(sitePaths(process.env, process.cwd()).published)) },
};

// A static site, no client script. SITE_BASE puts it under a sub-path, SITE_URL names its origin, SITE_OUT its folder.
export default defineConfig({
  site: process.env.SITE_URL || undefined,
  base: process.env.SITE_BASE || '/',
  outDir: process.env.SITE_OUT || './dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Nothing is highlighted: Shiki writes style attributes, which the policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [vouched],
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ],
    },
  },
});
