import { z } from 'zod';
import { isMonth } from '#calendar';
import { leastContrast, nearestThatStandsOut, type Scheme, standsOut, weakestContrast } from './colour.ts';
import { meaning } from './meaning.ts';
import { personalDataIn } from './personal-data.ts';
import { safeText } from './safe-text.ts';

/** On pages, titles and pictures a number is a figure's: names have none. */
const name = safeText
  .min(1)
  .max(60, 'at most 60 letters: more do not fit on a phone')
  .regex(/^[^\p{Cc}\p{Nd}<>]*$/u, 'one line of words without digits, < and >: a number on a page is a figure');

const line = (most: number) =>
  safeText
    .min(1)
    .max(most, `at most ${most} letters`)
    .regex(/^[^\p{Cc}<>]*$/u, 'one line of plain words, without < and >');

const colourIn = (scheme: Scheme) =>
  z
    .string()
    .regex(/^#[\da-f]{6}$/i, "a colour written like '#1a5a96', in quotation marks")
    .superRefine((colour, context) => {
      if (!/^#[\da-f]{6}$/i.test(colour) || standsOut(colour, scheme)) return;
      const { ground, ratio } = weakestContrast(colour, scheme);
      const on = `on ${scheme} pages, where it stands on ${ground}`;
      context.addIssue({
        code: 'custom',
        message: `${colour} has a contrast of ${(Math.floor(100 * ratio) / 100).toFixed(2)} to 1 ${on}; ${leastContrast} to 1 is needed (WCAG 2.2 AA). The nearest colour of its hue that has it is '${nearestThatStandsOut(colour, scheme)}'`,
      });
    });

/** An address of https that is a place alone: no script, no password, nothing asked for. */
function isPlainAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.hostname.includes('.') &&
    !/[?\s<>"]/.test(text)
  );
}

const logo = z.strictObject({
  file: z
    .string()
    .regex(
      /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[\w./-]+\.(?:svg|png)$/,
      'a file .svg or .png beside the settings or in a folder there, such as face/logo.svg',
    )
    .meta(
      meaning(
        'A drawing (SVG) or picture (PNG) beside the settings, of at most 100 kB. It stands on white.',
        'face/logo.svg',
      ),
    ),
  alternative: name.meta(meaning('What somebody who does not see it is told in its place.', 'Devon County Council')),
});

const notice = z.strictObject({
  text: line(200)
    .refine((text) => personalDataIn(text).length === 0, 'nothing by which a child can be recognised')
    .meta(
      meaning(
        'One plain sentence that stands on top of every page for as long as it stands here.',
        'The board’s meeting of May has moved to June.',
      ),
    ),
  until: z
    .string()
    .refine(isMonth, 'a month written like 2022-02')
    .meta(
      meaning(
        'The last month whose scorecard has it: a site knows no other clock. Left out, every scorecard has it.',
        '2022-06',
      ),
    )
    .optional(),
});

/** Under what others may use the data that are published. */
export const licenceSchema = z.strictObject({
  title: line(100).meta(meaning('What it is called.', 'Open Government Licence v3.0')),
  address: z
    .string()
    .refine(isPlainAddress, 'an address that begins with https:// and has no ? in it')
    .meta(
      meaning(
        'Where it can be read: an address that begins with https:// and has no ? in it.',
        'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      ),
    ),
});

const link = z.strictObject({
  text: line(60).meta(meaning('What the link says.', 'Privacy notice')),
  address: z
    .string()
    .refine(isPlainAddress, 'an address that begins with https:// and has no ? in it')
    .meta(
      meaning(
        'Where it leads: an address that begins with https:// and has no ? in it.',
        'https://www.devon.gov.uk/privacy/',
      ),
    ),
});

/** How a council's site looks, and what it is called: all of it may be left out. */
export const appearanceSchema = z.strictObject({
  site: name.meta(meaning('What the site is called, at the top and in titles.', 'Corporate parenting')).optional(),
  council: name
    .meta(
      meaning(
        'The council’s name in full, at the top, in titles and in downloads; charts and sentences keep the name in `authorities`.',
        'Devon County Council',
      ),
    )
    .optional(),
  logo: logo.optional(),
  accent: z
    .strictObject({
      light: colourIn('light').meta(
        meaning(
          'The colour of links, of the bar at the top and of the council in charts, on light pages and paper. Its contrast is checked.',
          '#00594f',
        ),
      ),
      dark: colourIn('dark')
        .meta(
          meaning(
            'The same on dark pages, where the bar keeps the colour of light ones. Left out, the nearest of its hue that can be read there.',
            '#7fd1c4',
          ),
        )
        .optional(),
    })
    .transform(({ light, dark }) => ({
      light: light.toLowerCase(),
      dark: (dark ?? nearestThatStandsOut(light, 'dark')).toLowerCase(),
    }))
    .optional(),
  notice: notice.optional(),
  links: z
    .array(link)
    .max(6, 'at most six links')
    .default([])
    .meta({ description: 'Links at the foot of every page, at most six.' }),
});
