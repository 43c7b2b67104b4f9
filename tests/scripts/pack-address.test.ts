import { expect, it } from 'vitest';
import { packOptions } from '#scripts/pack/options.ts';

const addressOf = (environment: Record<string, string>, ...args: string[]) =>
  packOptions(environment, args).choice.address;

it('packOptions gives where the dashboard stands, with the path that --url or --base names', () => {
  expect(addressOf({}, '--url', 'https://x.example/cp/')).toBe('https://x.example/cp/');
  expect(addressOf({}, '--url', 'https://x.example', '--base', '/cp')).toBe('https://x.example/cp/');
  expect(addressOf({ SITE_URL: 'https://x.example', SITE_BASE: '/cp' })).toBe('https://x.example/cp/');
  expect(addressOf({}, '--url', 'https://x.example/cp', '--base', 'cp/')).toBe('https://x.example/cp/');
  expect(addressOf({}, '--url', 'https://x.example', '--base', '/')).toBe('https://x.example');
  expect(() => addressOf({}, '--url', 'https://x.example/cp', '--base', '/other')).toThrow(/name different paths/);
});
