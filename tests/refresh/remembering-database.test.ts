import { table } from 'arquero';
import { expect, it } from 'vitest';
import type { Database } from '#warehouse';
import { remembering } from './remembering-database.ts';

/** A database that counts what it was asked, and answers with the number of the question. */
function counting(): { asked: string[]; database: Database } {
  const asked: string[] = [];
  return {
    asked,
    database: {
      query: async (sql) => table({ at: [asked.push(sql)] }),
      insert: async (name, _, { n }) => void asked.push(`${name} ${n}`),
      close: async () => {},
    },
  };
}

const answerOf = async (database: Database, sql: string) => (await database.query(sql)).get('at', 0);
const open = 'drop schema if exists staging cascade; create schema staging';
const put = (database: Database, n: number) => database.insert('staging.t', { n: 'number' }, { n: [n] });

it('remembering: what is asked again after the same rows has the answer that it had, and is not asked', async () => {
  const { asked, database } = counting();
  const one = remembering(database);
  for (let times = 0; times < 2; times += 1) {
    await one.query(open);
    await put(one, 1);
    expect(await answerOf(one, 'select')).toBe(3);
  }
  expect(asked).toEqual([open, 'staging.t 1', 'select']);
});

it('remembering: where something new follows, everything since the beginning is carried out first', async () => {
  const { asked, database } = counting();
  const one = remembering(database);
  await one.query(open);
  await put(one, 1);
  await one.query(open);
  await put(one, 2);
  expect(await answerOf(one, 'select')).toBe(5);
  await one.query(open);
  await put(one, 1);
  expect(await answerOf(one, 'select')).toBe(8);
  expect(asked.slice(5)).toEqual([open, 'staging.t 1', 'select']);
});

it('remembering: what failed fails again, and what follows it is carried out', async () => {
  const { asked, database } = counting();
  const one = remembering({
    ...database,
    query: (sql) => database.query(sql).then((answer) => (sql === 'bad' ? Promise.reject(new Error(sql)) : answer)),
  });
  for (let times = 0; times < 2; times += 1) {
    await one.query(open);
    await expect(one.query('bad')).rejects.toThrow('bad');
    await one.query('rollback');
  }
  expect(asked).toEqual([open, 'bad', 'rollback', open, 'bad', 'rollback']);
});
