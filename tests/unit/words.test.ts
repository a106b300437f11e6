import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { en } from '#lib/words/en.ts';
import { say, spokenFor } from '#lib/words/words.ts';

/** Every catalogue in lib/words by its language: a new file is tested without being named here. */
async function catalogues(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const files = readdirSync(new URL('../../lib/words/', import.meta.url));
  const languages = files.map((file) => file.replace('.ts', '')).filter((name) => name !== 'words');
  const loaded = languages.map(async (language) => {
    const module: Record<string, Record<string, string>> = await import(`../../lib/words/${language}.ts`);
    return [language, module[language] ?? {}] as const;
  });
  return new Map(await Promise.all(loaded));
}

const all = await catalogues();

/** Names of the values that a message needs, and of the plurals that it knows. */
function parts(message: string, language: string) {
  const values = new Set<string>();
  const plurals = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part);
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return;
    const { type, value, options }: { type?: number; value?: unknown; options?: object } = node;
    // 0 is text; every other kind of node that has a text for its value is a placeholder of that name.
    if (type !== 0 && typeof value === 'string') values.add(value);
    else walk(value);
    for (const [name, option] of Object.entries(options ?? {})) {
      plurals.add(name);
      walk(option);
    }
  };
  walk(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return { values: [...values].toSorted(), plurals };
}

test('there are catalogues, and each that there is is used', () => {
  expect([...all.keys()]).toContain('en');
  expect(all.size).toBeGreaterThanOrEqual(3);
  for (const language of all.keys()) expect(spokenFor(language)).toBe(language);
});

for (const [language, catalogue] of all) {
  test(`${language} has no message that nobody asks for`, () => {
    expect(Object.keys(catalogue).filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });

  test(`every message of ${language} can be read, and needs the values that the English one gets`, () => {
    const values = (message: string, of: string) => parts(message, of).values;
    for (const [key, message] of Object.entries(catalogue)) {
      const english: string = Reflect.get(en, key);
      expect([key, values(message, language)]).toEqual([key, values(english, 'en')]);
      expect(message.trim()).not.toBe('');
    }
  });

  test(`${language} has a form for each number that its grammar tells apart`, () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, message] of Object.entries(catalogue)) {
      const { plurals } = parts(message, language);
      if (plurals.size === 0 || key === 'corrections') continue;
      expect([key, [...plurals].toSorted()]).toEqual([key, [...pluralCategories].toSorted()]);
    }
  });

  test(`every message of ${language} can be said`, () => {
    for (const key of Object.keys(en)) {
      const { values } = parts(Reflect.get(en, key), 'en');
      const given = Object.fromEntries(values.map((name) => [name, 3]));
      const said = say(language, key as keyof typeof en, given);
      expect([key, said.length > 0, said.includes('{')]).toEqual([key, true, false]);
    }
  });
}

test('numbers are said in the plural of their language', () => {
  const stories = (language: string) =>
    [1, 2, 3, 11, 100].map((count) => say(language, 'stories', { count }));
  expect(stories('en')).toEqual(['1 story', '2 stories', '3 stories', '11 stories', '100 stories']);
  const [one, two, few, many, other] = stories('ar');
  expect([one, two]).toEqual(['مقال واحد', 'مقالان']);
  expect(few).toContain('مقالات');
  expect(many).toContain('مقالًا');
  expect(other).toMatch(/مقال$/);
});

test('a language without a catalogue gets English words with English plurals, not a mixture', () => {
  // 21 is of the kind of 1 in Russian, and 0 is in French.
  expect(say('ru', 'stories', { count: 21 })).toBe('21 stories');
  expect(say('fr', 'stories', { count: 0 })).toBe('0 stories');
  expect(say('tlh', 'reading-time', { minutes: 1 })).toBe('1 minute’s read');
});

test('a region or script of a language is served by the language’s catalogue', () => {
  expect(spokenFor('ar-EG')).toBe('ar');
  expect(spokenFor('en-Latn-GB')).toBe('en');
  expect(spokenFor('constructor')).toBe('en');
});

test('a large page number is written as the language’s region writes it', () => {
  expect(say('en-GB', 'page-of', { page: 1, pages: 1234 })).toBe('Page 1 of 1,234');
  expect(say('en-IN', 'page-of', { page: 1, pages: 123456 })).toBe('Page 1 of 1,23,456');
});

test('what stands in for a value is said as it is: no markup, no message of its own', () => {
  const name = "<b>{name}</b> {count, plural, other {#}} 'quoted' #";
  expect(say('en', 'contact', { name })).toBe(`Contact ${name}`);
});
