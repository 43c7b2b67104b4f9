import { describe, expect, it } from 'vitest';
import { casesIn, saidOf, severityOf } from './gate.ts';

const { cases, ledger } = casesIn('cases.yaml');

describe('the gate for words', () => {
  it.each(cases.map((one) => ({ ...one, name: one.text.trim() })))('says $must of: $name', (one) => {
    const lines = saidOf(one, ledger);
    expect({ verdict: severityOf(lines), lines }).toEqual({ verdict: one.must, lines });
  });
});

const strangers = casesIn('strangers.yaml');

describe('the gate for words, read by a stranger', () => {
  it.each(strangers.cases.map((one) => ({ ...one, name: one.text.trim() })))('says $must of: $name', (one) => {
    const lines = saidOf(one, strangers.ledger);
    expect({ verdict: severityOf(lines), lines }).toEqual({ verdict: one.must, lines });
  });
});

const disguised = casesIn('disguised.yaml');

describe('the gate for words, where numbers are disguised', () => {
  it.each(disguised.cases.map((one) => ({ ...one, name: one.text.trim() })))('says $must of: $name', (one) => {
    const lines = saidOf(one, disguised.ledger);
    expect({ verdict: severityOf(lines), lines }).toEqual({ verdict: one.must, lines });
  });
});
