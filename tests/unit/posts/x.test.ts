import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Post, postSchema } from '#lib/content/records/post.ts';
import { shownBy } from '#lib/posts/runs.ts';
import { clean } from '#lib/posts/text.ts';
import { readX } from '#lib/posts/x.ts';
import { anyText } from '../../support/any-text.ts';
import { entity, plainPost, postOf, tombstone, tweet } from '../../support/replies.ts';

const asked = {
  url: 'https://twitter.com/dara_example/status/77',
  id: '77',
  capturedAt: '2026-06-01T10:00:00.000Z',
};

const read = (json: unknown) => postOf(readX(json, asked));

const url = (text: string, short: string, leads: string, shown: string) =>
  entity(text, short, { url: short, expanded_url: leads, display_url: shown });
const photo = {
  type: 'photo',
  original_info: { width: 1200, height: 800 },
  media_url_https: 'https://pbs.example/1.jpg',
};

test('a post is kept with who said it, when, and in which language', () => {
  expect(read(tweet())).toEqual({
    network: 'x',
    id: '77',
    url: 'https://x.com/dara_example/status/77',
    author: { name: 'Dara Whit', handle: 'dara_example' },
    ...plainPost,
  });
});

describe('the text', () => {
  test('its names, tags and symbols lead where they lead on X, behind any emoji', () => {
    const text = '👩‍👩‍👧 🇬🇧 👍🏽 @ana_example says #Straßenbahn $TRAM!';
    const entities = {
      user_mentions: [entity(text, '@ana_example', { screen_name: 'Ana_Example' })],
      hashtags: [entity(text, '#Straßenbahn', { text: 'Straßenbahn' })],
      symbols: [entity(text, '$TRAM', { text: 'TRAM' })],
    };
    expect(read(tweet({ text, entities })).body).toEqual([
      '👩‍👩‍👧 🇬🇧 👍🏽 ',
      { text: '@ana_example', href: 'https://x.com/Ana_Example' },
      ' says ',
      { text: '#Straßenbahn', href: 'https://x.com/hashtag/Stra%C3%9Fenbahn' },
      ' ',
      { text: '$TRAM', href: 'https://x.com/search?q=%24TRAM' },
      '!',
    ]);
  });

  test('links are shown as what they lead to, not as X’s own', () => {
    const text = 'Read https://t.co/a now';
    const entities = {
      urls: [url(text, 'https://t.co/a', 'https://gazette.example/tram?x=1', 'gazette.example/tram?x=1')],
    };
    expect(read(tweet({ text, entities })).body).toEqual([
      'Read ',
      { text: 'gazette.example/tram?x=1', href: 'https://gazette.example/tram?x=1' },
      ' now',
    ]);
  });

  test('the link to its own picture is dropped where it ends the text, and only there', () => {
    const media = (text: string) => [
      url(text, 'https://t.co/p', 'https://x.com/dara_example/status/77/photo/1', 'pic.x.com/p'),
    ];
    const last = 'Look https://t.co/p';
    expect(read(tweet({ text: last, entities: { media: media(last) }, mediaDetails: [photo] })).body).toBe(
      'Look',
    );
    const middle = 'Look https://t.co/p here';
    expect(shownBy(read(tweet({ text: middle, entities: { media: media(middle) } })).body)).toBe(
      'Look pic.x.com/p here',
    );
    const link = 'Look https://t.co/p';
    const urls = [url(link, 'https://t.co/p', 'https://gazette.example/', 'gazette.example')];
    expect(shownBy(read(tweet({ text: link, entities: { urls } })).body)).toBe('Look gazette.example');
  });

  test('escapes are decoded exactly once, in names too, and entities behind them stay in place', () => {
    const text = 'A &amp; B &lt;3 &amp;lt; &amp;amp; @ana_example';
    const entities = { user_mentions: [entity(text, '@ana_example', { screen_name: 'ana_example' })] };
    const post = read(
      tweet({ text, entities, user: { name: 'Dara &amp; &lt;Co&gt;', screen_name: 'dara_example' } }),
    );
    expect(shownBy(post.body)).toBe('A & B <3 &lt; &amp; @ana_example');
    expect(post.author.name).toBe('Dara & <Co>');
  });

  test.each([
    ['missing entities', { entities: undefined }],
    [
      'entities that are no lists',
      { entities: { urls: {}, hashtags: 'x', user_mentions: null, symbols: 7 } },
    ],
    [
      'entities without what they need',
      { entities: { urls: [{}], hashtags: [null], user_mentions: [{ indices: [0, 3] }] } },
    ],
    ['indices beyond the text', { entities: { hashtags: [{ text: 'nowhere', indices: [90, 99] }] } }],
    ['indices that aren’t numbers', { entities: { hashtags: [{ text: 'nowhere', indices: ['0', null] }] } }],
    [
      'an entity that isn’t what stands there',
      { entities: { hashtags: [{ text: 'bus', indices: [4, 8] }] } },
    ],
  ])('%s leave it as it is', (_, fields) => {
    expect(read(tweet({ ...fields, text: 'The tram is back.' })).body).toBe('The tram is back.');
  });

  test('an entity whose place is miscounted is found by what it says', () => {
    const text = '🤣🤣 #tram';
    // Counted in UTF-16 units, as some answers do.
    const entities = { hashtags: [{ text: 'tram', indices: [5, 10] }] };
    expect(read(tweet({ text, entities })).body).toEqual([
      '🤣🤣 ',
      { text: '#tram', href: 'https://x.com/hashtag/tram' },
    ]);
  });

  test('a link whose address is no link is shown as text', () => {
    const text = 'Read https://t.co/a';
    const entities = { urls: [url(text, 'https://t.co/a', 'javascript:alert(1)', 'gazette.example')] };
    expect(read(tweet({ text, entities })).body).toBe(text);
  });

  test('right-to-left text keeps its Latin names whole', () => {
    const text = 'شكرًا @ana_example على #الترام';
    const entities = {
      user_mentions: [entity(text, '@ana_example', { screen_name: 'ana_example' })],
      hashtags: [entity(text, '#الترام', { text: 'الترام' })],
    };
    const post = read(tweet({ text, lang: 'ar', entities }));
    expect(shownBy(post.body)).toBe(text);
    expect(post.body).toHaveLength(4);
    expect(post.lang).toBe('ar');
  });

  test('a reply says whom it answers, and doesn’t repeat their names', () => {
    const text = '@ana_example @bo_example yes @ana_example';
    const names = ['ana_example', 'bo_example'].map((name) =>
      entity(text, `@${name}`, { screen_name: name }),
    );
    const post = read(
      tweet({
        text,
        display_text_range: [25, 41],
        entities: { user_mentions: names },
        in_reply_to_screen_name: 'ana_example',
        in_reply_to_status_id_str: '76',
      }),
    );
    expect(shownBy(post.body)).toBe('yes @ana_example');
    expect(post.replyTo).toEqual({ handle: '@ana_example', url: 'https://x.com/ana_example/status/76' });
  });
});

describe('what surrounds the text', () => {
  test('a long post says that it goes on', () => {
    expect(read(tweet({ note_tweet: { id: 'x' } })).truncated).toBe(true);
    const text = 'It begins… https://t.co/z';
    const urls = [url(text, 'https://t.co/z', 'https://twitter.com/i/web/status/77', 'twitter.com/i/web/…')];
    expect(read(tweet({ text, entities: { urls } }))).toMatchObject({ body: 'It begins…', truncated: true });
  });

  test('a poll is no part of a snapshot: it says that there is more', () => {
    expect(read(tweet({ card: { name: 'poll2choice_text_only' } })).truncated).toBe(true);
  });

  test('edited, sensitive, verified by X and not by a payment', () => {
    expect(read(tweet({ edit_control: { edit_tweet_ids: ['76', '77'] } })).edited).toBe(true);
    expect(read(tweet({ isEdited: true })).edited).toBe(true);
    expect(read(tweet({ possibly_sensitive: true })).sensitive).toBeDefined();
    const user = { name: 'City', screen_name: 'city_example', verified_type: 'Government' };
    expect(read(tweet({ user })).author.verified).toBe(true);
    expect(read(tweet()).author.verified).toBeUndefined();
  });

  test('pictures and films keep their size and description, and no file', () => {
    const mediaDetails = [
      { ...photo, ext_alt_text: 'A tram &c' },
      { type: 'video', original_info: { width: 720, height: 1280 } },
      { type: 'animated_gif', sizes: { large: { w: 300, h: 200 } } },
      { type: 'photo', original_info: { width: 0 } },
      { type: 'hologram', original_info: { width: 1, height: 1 } },
    ];
    expect(read(tweet({ mediaDetails })).media).toEqual([
      { kind: 'image', width: 1200, height: 800, alt: 'A tram &c' },
      { kind: 'video', width: 720, height: 1280 },
      { kind: 'gif', width: 300, height: 200 },
    ]);
    expect(read(tweet({ photos: [{ width: 9, height: 8 }] })).media).toEqual([
      { kind: 'image', width: 9, height: 8 },
    ]);
  });

  test('a quoted post is kept with it, and the link that led to it is dropped', () => {
    const text = 'This: https://t.co/q';
    const urls = [
      url(text, 'https://t.co/q', 'https://twitter.com/bo_example/status/70', 'twitter.com/bo_example/…'),
    ];
    const quoted_tweet = tweet({
      id_str: '70',
      text: 'Trams &amp; rain',
      user: { name: 'Bo', screen_name: 'bo_example' },
    });
    expect(read(tweet({ text, entities: { urls }, quoted_tweet }))).toMatchObject({
      body: 'This:',
      quoted: {
        id: '70',
        url: 'https://x.com/bo_example/status/70',
        body: 'Trams & rain',
        author: { name: 'Bo' },
      },
    });
  });

  test('a quoted post that is gone leaves its link, so that readers see that something was quoted', () => {
    const text = 'This: https://t.co/q';
    const urls = [
      url(text, 'https://t.co/q', 'https://twitter.com/bo_example/status/70', 'twitter.com/bo_example/…'),
    ];
    const post = read(
      tweet({ text, entities: { urls }, quoted_tweet: tombstone('This Post is unavailable.') }),
    );
    expect(post.quoted).toBeUndefined();
    expect(shownBy(post.body)).toBe('This: twitter.com/bo_example/…');
  });

  test('quotations end, however deep the answer goes', () => {
    const deep = (id: number): unknown =>
      tweet({ id_str: `${id}`, quoted_tweet: id > 90 ? undefined : deep(id + 1) });
    const depth = (post: Post): number => (post.quoted === undefined ? 0 : 1 + depth(post.quoted));
    expect(depth(read(deep(77)))).toBe(3);
    expect(read(tweet({ quoted_tweet: tweet() })).quoted).toBeUndefined();
  });

  test('a card leads where its link really leads', () => {
    const text = 'https://t.co/c';
    const card = {
      name: 'summary',
      url: 'https://t.co/c',
      binding_values: { title: { string_value: 'Line 4 &amp; co' } },
    };
    const urls = [url(text, 'https://t.co/c', 'https://gazette.example/4', 'gazette.example/4')];
    expect(read(tweet({ text, card, entities: { urls } })).card).toEqual({
      title: 'Line 4 & co',
      url: 'https://gazette.example/4',
    });
    expect(read(tweet({ text, card })).card).toBeUndefined();
  });

  test.each([['und'], ['zxx'], ['qme'], ['english'], ['']])('a language of %s isn’t known', (lang) => {
    expect(read(tweet({ lang })).lang).toBeUndefined();
  });
  test('an old tag of a language is the present one', () =>
    expect(read(tweet({ lang: 'iw' })).lang).toBe('he'));
});

describe('a post that X doesn’t show', () => {
  test.each([
    ['This Post was deleted by the Post author. Learn more', 'gone deleted'],
    ['This Post is from an account that no longer exists. Learn more', 'gone deleted'],
    ['This Post violated the X Rules. Learn more', 'gone deleted'],
    [
      'You’re unable to view this Post because this account owner limits who can view their Posts. Learn more',
      'gone private',
    ],
    ['This Post is from a suspended account. Learn more', 'gone private'],
    ['Age-restricted adult content. You’ll need to log in to X.', 'unclear'],
    ['Something that X never said before', 'unclear'],
    ['', 'unclear'],
  ])('%s: %s', (text, result) => {
    const reading = readX(tombstone(text), asked);
    expect(reading.kind === 'gone' ? `gone ${reading.status}` : reading.kind).toBe(result);
  });

  test.each([
    ['nothing', {}],
    ['another post', tweet({ id_str: '78' })],
    ['a list', []],
    ['a text', 'error'],
    ['null', null],
    ['no author', tweet({ user: {} })],
    ['an author who is none', tweet({ user: { name: 'x', screen_name: '../../x' } })],
  ])('an answer with %s proves nothing', (_, json) => expect(readX(json, asked).kind).toBe('unclear'));
});

/** Whatever an answer may hold. */
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'url',
        'text',
        'indices',
        'expanded_url',
        'display_url',
        'screen_name',
        'name',
        'type',
        'id_str',
        '__proto__',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

test('no answer yields markup, a link that runs, or a snapshot that can’t be read; none is changed', () => {
  const entity = fc.record(
    {
      indices: fc.oneof(fc.tuple(fc.nat(30), fc.nat(40)), anyJson),
      text: anyText,
      url: fc.oneof(fc.constant('https://t.co/a'), anyText),
      expanded_url: fc.oneof(
        fc.constantFrom('javascript:alert(1)', 'https://a.example/<b>', 'data:x'),
        anyText,
      ),
      display_url: anyText,
      screen_name: anyText,
    },
    { requiredKeys: [] },
  );
  const list = fc.oneof(fc.array(entity, { maxLength: 3 }), anyJson);
  const answer = fc.record({
    text: fc.oneof(
      anyText,
      fc
        .array(fc.oneof(anyText, fc.constantFrom('https://t.co/a', '@dara', '#x', '&lt;', '😀')), {
          maxLength: 6,
        })
        .map((all) => all.join(' ')),
    ),
    entities: fc.record({ urls: list, hashtags: list, user_mentions: list, symbols: list, media: list }),
    user: fc.record({ name: anyText, screen_name: fc.oneof(fc.constant('dara'), anyText) }),
    card: anyJson,
    lang: anyText,
    created_at: anyText,
    in_reply_to_screen_name: anyText,
    mediaDetails: anyJson,
  });
  fc.assert(
    fc.property(answer, (fields) => {
      const json = tweet(fields);
      const before = JSON.stringify(json);
      const reading = readX(json, asked);
      expect(JSON.stringify(json)).toBe(before);
      if (reading.kind !== 'post') return;
      const post = postSchema.parse(reading.post);
      for (const run of post.body) if (typeof run !== 'string') expect(run.href).toMatch(/^https?:\/\//i);
    }),
    { numRuns: 300 },
  );
});

test('for any text and any valid entities, the runs joined are what X shows', () => {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const word = fc.constantFrom('tram', 'Straßenbahn', 'الترام', '電車', 'tram_4');
  // Between two entities stands a space, as in every post: `#a#b` is one tag.
  const piece = fc.oneof(
    anyText.map((text) => ({
      written: clean(text).replace(/[@#$]|t\.co/g, ''),
      shown: '',
      kind: 'text' as const,
    })),
    word.map((tag) => ({ written: `#${tag}`, shown: `#${tag}`, kind: 'hashtags' as const, text: tag })),
    fc.constantFrom('ana_example', 'Bo').map((name) => ({
      written: `@${name}`,
      shown: `@${name}`,
      kind: 'user_mentions' as const,
      screen_name: name,
    })),
    fc.nat(9).map((number) => ({
      written: `https://t.co/x${number}`,
      shown: `gazette.example/${number}…`,
      kind: 'urls' as const,
      url: `https://t.co/x${number}`,
      expanded_url: `https://gazette.example/${number}/long`,
      display_url: `gazette.example/${number}…`,
    })),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      let text = '';
      let shown = '';
      const entities = { hashtags: [] as unknown[], user_mentions: [] as unknown[], urls: [] as unknown[] };
      for (const { kind, written, shown: seen, ...fields } of pieces) {
        const start = Array.from(text).length;
        text += kind === 'text' ? escaped(written) : written;
        if (kind !== 'text') entities[kind].push({ ...fields, indices: [start, Array.from(text).length] });
        shown += kind === 'text' ? written : seen;
        text += ' ';
        shown += ' ';
      }
      const post = read(tweet({ text, entities }));
      expect(shownBy(post.body)).toBe(shown.trim());
      const links = pieces.filter(({ kind }) => kind !== 'text').length;
      expect(
        typeof post.body === 'string' ? 0 : post.body.filter((run) => typeof run !== 'string').length,
      ).toBe(links);
    }),
    { numRuns: 300 },
  );
});
