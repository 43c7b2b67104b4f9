import { table } from 'arquero';
import { expect, it } from 'vitest';
import type { Database, Table } from '#warehouse';
import { remembering, type Store } from './remembering-database.ts';

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

/** Answers that stay when a database is gone. */
function storeOf(): { kept: Map<string, Table>; store: Store } {
  const kept = new Map<string, Table>();
  return { kept, store: { get: (key) => kept.get(key), put: (key, answer) => void kept.set(key, answer) } };
}

it('remembering: with a store another database of the same rows is asked nothing, and all as soon as a row differs', async () => {
  const { store } = storeOf();
  const first = counting();
  const one = remembering(first.database, store);
  await one.query(open);
  await put(one, 1);
  expect(await answerOf(one, 'select')).toBe(3);
  const second = counting();
  const other = remembering(second.database, store);
  await other.query(open);
  await put(other, 1);
  expect(await answerOf(other, 'select')).toBe(3);
  expect(second.asked).toEqual([]);
  expect(await answerOf(other, 'select more')).toBe(4);
  expect(second.asked).toEqual([open, 'staging.t 1', 'select', 'select more']);
  await other.query(open);
  await put(other, 2);
  expect(await answerOf(other, 'select')).toBe(7);
  expect(second.asked.slice(4)).toEqual([open, 'staging.t 2', 'select']);
});

it('remembering: with a store nothing is kept of what was asked before the warehouse was emptied', async () => {
  const { kept, store } = storeOf();
  const one = remembering(counting().database, store);
  await one.query('select');
  expect(kept.size).toBe(0);
});
