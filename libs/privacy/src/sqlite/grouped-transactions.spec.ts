import { DatabaseSync } from 'node:sqlite';
import { GroupedTransactions } from './grouped-transactions.js';

describe('works on the store of personal data', () => {
  let database: DatabaseSync;
  let begun: number;
  let works: GroupedTransactions;

  beforeEach(() => {
    database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE line (text TEXT PRIMARY KEY)');
    begun = 0;
    const exec = database.exec.bind(database);
    database.exec = (sql) => {
      if (sql.startsWith('BEGIN')) begun += 1;
      exec(sql);
    };
    works = new GroupedTransactions(database, 'personal.sqlite');
  });
  afterEach(() => database.close());

  const write = (text: string) => () => {
    database.prepare('INSERT INTO line VALUES (?)').run(text);
    return text;
  };
  const lines = () =>
    database
      .prepare('SELECT text FROM line ORDER BY text')
      .all()
      .map((row) => row['text']);

  it('of one turn share one transaction, and each gets its own answer', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => works.run(write(text))));

    expect(answers).toEqual(['a', 'b', 'c']);
    expect(begun).toBe(1);
  });

  it('fail alone: the others are done', async () => {
    const answers = await Promise.allSettled(['a', 'a', 'b'].map((text) => works.run(write(text))));

    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(lines()).toEqual(['a', 'b']);
  });

  it('are all answered once they are settled', async () => {
    let answered = 0;
    for (const text of ['a', 'b']) void works.run(write(text)).then(() => (answered += 1));

    await works.settled();
    await Promise.resolve();

    expect(answered).toBe(2);
  });
});
