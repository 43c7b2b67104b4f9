import { defineConfig } from 'html-validate';

// What every page that is built must keep to. html-validate runs in Node alone, so that it is part of every `npm test`; the Nu
// checker needs Java, and finds no error in these pages either.
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A title ends with the council's name and the month: search engines cut it, tabs and bookmarks need it whole.
    'long-title': 'off',
    // What scrolls is a region that the keyboard can reach; it is no section of the page.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});
