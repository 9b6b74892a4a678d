import type { Migration } from '../migration.ts'

/**
 * The index of quotes with beginnings of up to six letters. Of a longer beginning every word that has it was gathered
 * first, which took longer the more quotes had one: a place's name, or the year in a number, took ten times the rest.
 */
export const quoteSearchMigration: Migration = {
  version: 9,
  sql: `
    CREATE TABLE quote_words (id INTEGER PRIMARY KEY, words TEXT, customer TEXT) STRICT;
    INSERT INTO quote_words (id, words, customer) SELECT rowid, words, customer FROM quote_search;
    DROP TABLE quote_search;

    -- Words come folded and apart. The customer's are kept beside the quote's own, because they change and can be erased.
    CREATE VIRTUAL TABLE quote_search USING fts5(
      words, customer, tokenize = 'ascii', prefix = '1 2 3 4 5 6', columnsize = 0
    );
    INSERT INTO quote_search (rowid, words, customer) SELECT id, words, customer FROM quote_words ORDER BY id;
    DROP TABLE quote_words;

    PRAGMA user_version = 9;
  `,
}
