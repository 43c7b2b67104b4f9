import { packWords } from './pack.ts';

const { headings, heads } = packWords;

/** What slides say besides the words of the pack, and why a template cannot be used. */
export const slidesWords = {
  sections: { opening: 'Opening', board: 'For the board', about: 'About the figures' },
  summary: 'Summary',
  attention: 'What needs attention',
  continued: (title: string, time: number) => `${title} (continued${time > 1 ? `, ${time}` : ''})`,
  titled: (name: string, title: string) => `${name}: ${title}`,
  measure: (title: string, latest: string, verdict: string) =>
    [title, [latest, verdict].filter((part) => part !== '').join(', ')].filter((part) => part !== '').join(': '),
  latest: (latest: string, period: string) => [`Latest: ${latest}`, period].filter((part) => part !== '').join(', '),
  noFigure: 'No figure is published yet.',
  noChart: 'There is no chart: fewer than two figures are numbers that can be shown.',
  officers: 'Officers say',
  commentary: (by: string, day: string) => `${by}, ${day}`,
  madeUp: 'Made up for this sample.',
  page: (address: string) => `Page: ${address}`,
  recommendations: headings.recommendations,
  recommendationsWhose: packWords.recommendations.whose,
  plan: (title: string) => `Action plan: ${title}`,
  decisions: headings.decisions,
  actions: headings.actions,
  heads: { text: 'What', owner: heads.owner, due: heads.due, state: heads.state },
  symbols: headings.symbols,
  symbolHeads: { symbol: heads.symbol, meaning: heads.meaning },
  protection: headings.protection,
  sources: headings.sources,
  dashboard: (address: string) => `The dashboard: ${address}`,
  table: (title: string, columns: readonly string[]) => `Table: ${title}. Columns: ${columns.join(', ')}.`,
  number: 'Slide number',
  names: { title: 'Title', text: 'Text', foot: 'Source', chart: 'Chart', table: 'Table', logo: 'Logo' },
  template: {
    empty: 'The template is empty.',
    locked:
      'The template is locked with a password, or is of PowerPoint 97–2003 (.ppt). Save it in PowerPoint as .pptx or .potx without a password.',
    notAZip: 'The template is not a PowerPoint file. It should be a .pptx or .potx.',
    macros: 'The template has macros. Save it in PowerPoint as .pptx or .potx, which have none.',
    strict: 'The template was saved as “Strict Open XML”. Save it in PowerPoint as “PowerPoint Presentation (.pptx)”.',
    notSlides: 'The template is an Office file, but not a presentation. It should be a .pptx or .potx.',
    noLayouts:
      'The template has no slide layouts. Open it in PowerPoint, add one under View, Slide Master, and save it.',
    broken: (detail: string) => `The template cannot be read: ${detail}. Open it in PowerPoint and save it again.`,
  },
} as const;
