import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Database, Table } from '#warehouse';

/** The statement with which everything that was staged before is dropped: what comes after it depends on nothing before. */
const anew = /^drop schema if exists staging\b/;

/** Answers of earlier runs of the tests, by what was asked. */
export interface Store {
  get: (key: string) => Table | undefined;
  put: (key: string, answer: Table) => void;
}

/**
 * A database that does not work out again what it was asked before: the same statements and rows from the same beginning have
 * the same answers. They wait, and are carried out only where something follows that is new, or fails; from there on everything
 * is. So tests which refresh from the same extracts over and over work their figures out once. With a store they do so once for as
 * long as rows and statements stay as they are; rows then wait always, so that one which the database refuses is refused with
 * the next question.
 */
export function remembering(database: Database, store?: Store): Database {
  const answers = new Map<string, Table>();
  const done = new Set<string>();
  let sofar = '';
  let waiting: (() => Promise<unknown>)[] = [];
  // What a store knows is of an empty warehouse: it is not asked before there is one.
  let waits = store === undefined;
  let began = waits;

  function follow(what: Buffer | string): string {
    sofar = createHash('sha256').update(sofar).update(what).digest('hex');
    return sofar;
  }

  async function catchUp(): Promise<void> {
    const steps = waiting;
    waiting = [];
    waits = false;
    for (const step of steps) await step();
  }

  return {
    query: async (sql) => {
      if (anew.test(sql)) {
        sofar = '';
        waiting = [];
        waits = true;
        began = true;
      }
      const key = follow(sql);
      const known = waits ? (answers.get(key) ?? store?.get(key)) : undefined;
      if (known !== undefined) {
        waiting.push(() => database.query(sql));
        return known;
      }
      await catchUp();
      const answer = await database.query(sql);
      if (store === undefined) answers.set(key, answer);
      else if (began) store.put(key, answer);
      return answer;
    },
    insert: async (name, types, columns) => {
      const key = follow(serialize([name, types, columns]));
      if (waits && (store !== undefined || done.has(key))) waiting.push(() => database.insert(name, types, columns));
      else {
        await catchUp();
        await database.insert(name, types, columns);
        done.add(key);
      }
    },
    close: () => database.close(),
  };
}
