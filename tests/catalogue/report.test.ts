import { describe, expect, it } from 'vitest';
import { parseReport } from '#catalogue';

const file = 'data/meetings/2022-07-27/reports/peer-support.md';
const good = `---
title: Peer support service
item: 8
by: Service manager
source: Report to the board, 27 July 2022
---

## Contribution to the guiding principles of the strategy

### Your Home

Homes last longer.

### Your Health and wellbeing

Somebody has time.

## Is the report confidential or does it contain exempt information?

No

## What is the purpose of this report?

1. To tell the board of the service.

## Report Background

2. It began in 2022.

## Recommendations

That the board notes it.

## Why is this being recommended?

It works elsewhere.

## Other potential decisions and why these have not been recommended

None.

## Impact(s) of recommended decision(s)

### Legal

None.

### Equality and Diversity

All may come.

### Risk

Each case is looked at.

## Actions to be taken to implement the decision(s)

- August 2022 – Referrals begin
- Review of the service (Service manager, by January 2023)

## Background papers

None were used.

## What young people think

They like it.
`;

describe('a report in a council’s template', () => {
  it('is read whole, in the words that councils use for its headings', () => {
    const { passages, ...report } = parseReport(good, file);
    expect(report).toEqual({
      id: 'peer-support',
      title: 'Peer support service',
      item: '8',
      by: 'Service manager',
      contact: null,
      confidential: null,
      exemptParagraph: null,
      source: 'Report to the board, 27 July 2022',
      sourceLink: null,
      contributions: [
        { section: 'your-home', text: 'Homes last longer.' },
        { section: 'your-health-and-wellbeing', text: 'Somebody has time.' },
      ],
      parts: [
        expect.objectContaining({ kind: 'purpose', text: '1. To tell the board of the service.' }),
        expect.objectContaining({ kind: 'background', text: '2. It began in 2022.' }),
        expect.objectContaining({ kind: 'recommendations', text: 'That the board notes it.' }),
        expect.objectContaining({ kind: 'reasons', text: 'It works elsewhere.' }),
        expect.objectContaining({ kind: 'otherDecisions', text: 'None.' }),
        expect.objectContaining({ kind: 'backgroundPapers', text: 'None were used.' }),
        expect.objectContaining({ kind: 'other', title: 'What young people think', text: 'They like it.' }),
      ],
      impact: [
        { kind: 'legal', title: 'Legal', text: 'None.' },
        { kind: 'equality', title: 'Equality and Diversity', text: 'All may come.' },
        { kind: 'risk', title: 'Risk', text: 'Each case is looked at.' },
      ],
      actions: [
        { what: 'Referrals begin', who: [], due: { text: 'August 2022', day: '2022-08-31' }, done: null, line: 58 },
        {
          what: 'Review of the service',
          who: ['Service manager'],
          due: { text: 'January 2023', day: '2023-01-31' },
          done: null,
          line: 59,
        },
      ],
      file,
    });
    const lines = good.split('\n');
    for (const { text, line } of passages) expect(lines[line - 1]).toBe(text.split('\n', 1)[0]);
    expect(passages.map(({ text }) => text).join('\n')).toContain('They like it.');
  });

  it('takes its actions from a table, and its contributions from lines with a colon', () => {
    const table =
      '| Action | Responsible officer | Deadline |\n|---|---|---|\n| Write | Head of fostering | 30 April 2023 |\n| Ask | | ongoing |\n';
    const text = `---\ntitle: Report\n---\n\n## Guiding principles\n\n**Your home:** Warm.\n\n## Actions\n\n${table}`;
    const { actions, contributions } = parseReport(text, file);
    expect(contributions).toEqual([{ section: 'your-home', text: 'Warm.' }]);
    expect(actions).toEqual([
      {
        what: 'Write',
        who: ['Head of fostering'],
        due: { text: '30 April 2023', day: '2023-04-30' },
        done: null,
        line: 13,
      },
      { what: 'Ask', who: [], due: { text: 'ongoing', day: null }, done: null, line: 14 },
    ]);
  });

  it('is confidential with its reason and the paragraph, wherever that is said', () => {
    const says = (text: string, key = '') =>
      parseReport(`---\ntitle: R\n${key}---\n\n## Confidential\n\n${text}\n\n## Purpose\n\nOne.\n`, file);
    expect(says('Not applicable')).toMatchObject({ confidential: null });
    expect(says('Yes: paragraph 3')).toMatchObject({ confidential: 'Yes: paragraph 3', exemptParagraph: 3 });
    expect(says('No', 'confidential: business affairs, paragraph 3\n')).toMatchObject({ exemptParagraph: 3 });
  });

  it.each([
    [
      'text before its first heading',
      '## Contribution',
      'Dear board,\n\n## Contribution',
      'peer-support.md:8: text stands',
    ],
    ['an unknown principle', '### Your Home', '### Your Fun', '"Your Fun" is none of the guiding principles'],
    ['a person as its author', 'by: Service manager', 'by: Rob Smith', 'by: a role'],
    ['a person in its actions', '(Service manager,', '(Rob Smith,', 'peer-support.md:59: "Rob Smith" must be a role'],
    ['a date of birth', 'They like it.', 'Born 3 May 2011.', 'a date of birth'],
  ])('with %s is refused by line', (_, replace, instead, says) => {
    expect(good).toContain(replace);
    expect(() => parseReport(good.replace(replace, instead), file)).toThrow(says);
  });
});
