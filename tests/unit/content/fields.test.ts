import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as fields from '#lib/content/fields.ts';

/*
 * What a field may hold. Too strict, and an editor can't say what is true; too loose, and a page leads its
 * readers to a script, a file of the machine, or nowhere.
 */

const long = 'a'.repeat(201);

/** For each field: what it takes, what it refuses. */
const table: Readonly<
  Record<string, readonly [schema: z.ZodType, takes: readonly unknown[], refuses: readonly unknown[]]>
> = {
  line: [
    fields.line,
    ['A', '“Hello”', 'مرحبا', '海'],
    ['', ' \n ', 5, true, null, [], {}, 'a\u0000b', 'a\u0085b', '\uD800'],
  ],
  prose: [fields.prose, ['One.\n\nTwo.'], ['', '\n', 5, 'a\u001Bb', '\uDC00']],
  slug: [
    fields.slug,
    ['winter-ferry', '2026', 'château', '海藻の森を測る', 'الصيادون-يعودون', 'हिन्दी'],
    ['', 'Winter', 'a b', 'a_b', '-a', 'a-', 'a--b', 'a/b', '..', 'cafe\u0301', 'a%20b', long, 5],
  ],
  webAddress: [
    fields.webAddress,
    [
      'https://a.example',
      'http://a.example/b?c=d#e',
      'HTTPS://A.EXAMPLE',
      'https://例え.jp/森',
      'https://[::1]:80/',
    ],
    [
      '',
      'a.example',
      '//a.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example',
      'https://',
      'https://a.example/a b',
      ' https://a.example',
      'https://user:secret@a.example',
      'https:a.example',
      'https://a.example\n',
    ],
  ],
  link: [
    fields.link,
    ['https://a.example', '/about', '/', '/a?b=c', '#part', 'mailto:a@b.example', 'tel:+442079460123'],
    [
      '',
      'about',
      '//a.example',
      '/\\a.example',
      '\\\\a.example',
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'mailto:',
      'tel:',
      '/a b',
    ],
  ],
  sitePath: [
    fields.sitePath,
    ['/harbour/old-name', '/2019/05/tram.html', '/old/', '/caf%C3%A9', '/café'],
    [
      '',
      'harbour/old',
      '//a.example',
      '/\\a',
      'https://a.example/b',
      '/a?b=1',
      '/a#b',
      '#a',
      '/a/../b',
      '/./a',
      '/%2e%2e/a',
      '/a%2Fb',
      '/%zz',
      '/a b',
    ],
  ],
  email: [
    fields.email,
    ['a@b.example', 'first.last+tag@b.example'],
    ['', 'a', 'a@', 'a@b', 'a b@c.example', 'mailto:a@b.example'],
  ],
  phone: [
    fields.phone,
    ['+44 20 7946 0123', '(020) 7946-0123', '112 112'],
    ['', 'call us', '----', '+44 20 7946 ext. 5', 'javascript:1'],
  ],
  moment: [
    fields.moment,
    [
      '2026-06-01T10:00:00+01:00',
      '2026-06-01T10:00Z',
      '2026-06-01T10:00:00.250Z',
      '2024-02-29T00:00:00-09:30',
    ],
    [
      '',
      '2026-06-01',
      '2026-06-01T10:00:00',
      '2026-06-01 10:00Z',
      '2026-02-30T10:00:00Z',
      '2025-02-29T10:00:00Z',
      '2026-06-01T25:00:00Z',
      '2026-06-01T10:00:00+25:00',
      'yesterday',
      5,
    ],
  ],
  day: [
    fields.day,
    ['2018-04-25', '2024-02-29'],
    ['', '25 April 2018', '2018-4-25', '2018-02-30', '2018-04-25T00:00Z', 20180425],
  ],
  language: [
    fields.language,
    ['en', 'pt-BR', 'ar', 'zh-Hant', 'sgn-US'],
    ['', 'english', 'e', 'en_GB', 'en, fr', '12', 5],
  ],
  timezone: [fields.timezone, ['Europe/London', 'UTC', 'Asia/Kolkata'], ['', 'London', 'Mars/Base', 5]],
  color: [fields.color, ['#0d4f6c', '#ABC'], ['', 'red', '#12345', 'url(x)', '#0d4f6c;', 'rgb(0,0,0)']],
  focus: [
    fields.focus,
    ['40% 30%', '0% 100%', '12.5% 3%'],
    ['', '40%', '40 30', 'left top', '101% 0%', '100.5% 0%', '-1% 0%', '40% 30%;'],
  ],
  pictureFile: [
    fields.pictureFile,
    ['media/a.jpg', 'media/2026/Stage Left.JPG', 'media/海.webp', 'media/a.gif', 'media/a.svg'],
    [
      '',
      'a.jpg',
      '/media/a.jpg',
      'media/a.svgz',
      'media/a.mp3',
      'media/../a.jpg',
      'media/.a.jpg',
      'media//a.jpg',
      'media/a%2e.jpg',
      'media\\a.jpg',
      'https://a.example/a.jpg',
      'media/a.jpg?x',
    ],
  ],
  logoFile: [fields.logoFile, ['media/logo.svg', 'media/logo.png'], ['media/logo.gif', 'logo.svg']],
  soundFile: [fields.soundFile, ['media/a.mp3', 'media/a.OPUS'], ['media/a.jpg', 'media/a.exe']],
  socialAccounts: [
    fields.socialAccounts,
    [{}, { x: '@a', bluesky: 'a.example', 'linked-in': 'https://a.example' }],
    [[], 'x', { X: '@a' }, { x: '' }, { x: 5 }],
  ],
};

for (const [name, [schema, takes, refuses]] of Object.entries(table)) {
  describe(name, () => {
    test.each(takes.map((value) => [value]))('takes %j', (value) => {
      expect(schema.safeParse(value).error).toBeUndefined();
    });

    test.each(refuses.map((value) => [value]))('refuses %j, and says what it expects', (value) => {
      const result = schema.safeParse(value);
      expect(result.success).toBe(false);
      for (const { message, code } of result.error?.issues ?? []) {
        // Words that follow "expected": none of zod's own, no full stop.
        if (code !== 'invalid_key') expect(message).toMatch(/^(?!Invalid|Too )[a-z].*[^.]$/);
      }
    });
  });
}

describe('a value is kept in one spelling', () => {
  test('a headline that YAML folded over lines is one line', () => {
    expect(fields.line.parse('  Tram\n returns\t now ')).toBe('Tram returns now');
  });

  test('a text of several paragraphs keeps them', () => {
    expect(fields.prose.parse('\nOne.\n\nTwo.\n')).toBe('One.\n\nTwo.');
  });

  test('a picture is found however its name was composed', () => {
    expect(fields.pictureFile.parse('media/cafe\u0301.jpg')).toBe('media/caf\u00e9.jpg');
  });

  test('a language is said in its canonical form, a moment as the same instant everywhere', () => {
    expect(fields.language.parse('PT-br')).toBe('pt-BR');
    expect(fields.moment.parse('2026-06-01T10:00:00+01:00')).toEqual(new Date('2026-06-01T09:00:00Z'));
  });
});
