import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, onTestFinished, test } from 'vitest';
import { Day } from '#components/story/day.tsx';
import { nextMidnight, sayBriefly, sayDay, sayMoment, sayToday } from '#lib/dates.ts';

const noon = new Date('2026-06-01T12:05:00Z');
const in_ = (language: string, timezone = 'Europe/London') => ({ language, timezone });

/** Says nothing of the machine's own zone: whatever it is, the same comes out. */
function everywhere(check: () => void): void {
  const own = process.env.TZ;
  onTestFinished(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });
  for (const zone of [
    'UTC',
    'Europe/London',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'America/Sao_Paulo',
  ]) {
    process.env.TZ = zone;
    check();
  }
}

const languages: Readonly<Record<string, readonly [moment: string, day: string, today: string]>> = {
  'en-GB': ['1 June 2026, 13:05', '1 June 2026', 'Monday 1 June 2026'],
  'en-US': ['June 1, 2026, 1:05 PM', 'June 1, 2026', 'Monday, June 1, 2026'],
  de: ['1. Juni 2026, 13:05', '1. Juni 2026', 'Montag, 1. Juni 2026'],
  'de-AT': ['1. Juni 2026, 13:05', '1. Juni 2026', 'Montag, 1. Juni 2026'],
  ar: ['1 يونيو 2026، 13:05', '1 يونيو 2026', 'الاثنين 1 يونيو 2026'],
  fa: ['1 جون 2026، 13:05', '1 جون 2026', 'دوشنبه 1 جون 2026'],
  he: ['1 יוני 2026, 13:05', '1 יוני 2026', 'יום שני 1 יוני 2026'],
  ru: ['1 июня 2026, 13:05', '1 июня 2026', 'понедельник 1 июня 2026'],
  ko: ['2026년 6월 1일 13:05', '2026년 6월 1일', '2026년 6월 1일 월요일'],
  ja: ['2026年6月1日 13:05', '2026年6月1日', '2026年6月1日 月曜日'],
  zh: ['2026年6月1日 13:05', '2026年6月1日', '2026年6月1日 星期一'],
  'zh-Hant': ['2026年6月1日 13:05', '2026年6月1日', '2026年6月1日 星期一'],
  'pt-BR': ['1 de junho de 2026, 13:05', '1 de junho de 2026', 'segunda-feira, 1 de junho de 2026'],
  es: ['1 de junio de 2026, 13:05', '1 de junio de 2026', 'lunes, 1 de junio de 2026'],
  'sr-Latn': ['1 jun 2026 13:05', '1 jun 2026', 'ponedeljak 1 jun 2026'],
  no: ['1 juni 2026, 13:05', '1 juni 2026', 'mandag 1 juni 2026'],
  // Klingon and no language at all: in English rather than not at all.
  tlh: ['1 June 2026, 13:05', '1 June 2026', 'Monday 1 June 2026'],
  und: ['1 June 2026, 13:05', '1 June 2026', 'Monday 1 June 2026'],
};

for (const [language, [moment, day, today]] of Object.entries(languages)) {
  test(`readers of ${language} read times, days and the paper’s date as they write them`, () => {
    expect(sayMoment(noon, in_(language)).text).toBe(moment);
    expect(sayDay(noon, in_(language)).text).toBe(day);
    expect(sayToday(noon, in_(language)).text).toBe(today);
  });
}

const zones: Readonly<Record<string, string>> = {
  UTC: '2026-06-01T12:05:00+00:00',
  'Europe/London': '2026-06-01T13:05:00+01:00',
  'America/New_York': '2026-06-01T08:05:00-04:00',
  'Asia/Kathmandu': '2026-06-01T17:50:00+05:45',
  'Pacific/Kiritimati': '2026-06-02T02:05:00+14:00',
  'Pacific/Pago_Pago': '2026-06-01T01:05:00-11:00',
};

for (const [timezone, iso] of Object.entries(zones)) {
  test(`machines read a moment with the offset of ${timezone}, and it is still the same moment`, () => {
    everywhere(() => {
      const said = sayMoment(noon, in_('en-GB', timezone));
      expect(said.iso).toBe(iso);
      expect(new Date(said.iso)).toEqual(noon);
      expect(said.text.endsWith(iso.slice(11, 16))).toBe(true);
      expect(sayDay(noon, in_('en-GB', timezone)).iso).toBe(iso.slice(0, 10));
    });
  });
}

test('the hour that autumn has twice is told apart by its offset', () => {
  const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((moment) =>
    sayMoment(new Date(moment), in_('en-GB')),
  );
  expect(first).toEqual({ iso: '2026-10-25T01:30:00+01:00', text: '25 October 2026, 01:30' });
  expect(second).toEqual({ iso: '2026-10-25T01:30:00+00:00', text: '25 October 2026, 01:30' });
});

test('the hour that spring leaves out is never said', () => {
  expect(sayMoment(new Date('2026-03-29T00:59:59Z'), in_('en-GB')).text).toBe('29 March 2026, 00:59');
  expect(sayMoment(new Date('2026-03-29T01:00:00Z'), in_('en-GB')).text).toBe('29 March 2026, 02:00');
});

test('a calendar day is that day in every publication and on every machine', () => {
  everywhere(() => {
    for (const timezone of Object.keys(zones)) {
      const said = { iso: '2018-04-25', text: '25 April 2018' };
      expect(sayDay('2018-04-25', in_('en-GB', timezone))).toEqual(said);
    }
  });
});

test('a list says the hour of today, the day of this year, and the year of the others', () => {
  everywhere(() => {
    const said = (moment: string, today?: string, timezone?: string) => {
      const time = sayBriefly(new Date(moment), in_('en-GB', timezone));
      return renderToStaticMarkup(createElement(Day, { time, today })).replace(/<[^>]*>/g, '');
    };
    expect(said('2026-06-01T13:05:00+01:00', '2026-06-01')).toBe('13:05');
    expect(said('2026-05-31T23:59:59+01:00', '2026-06-01')).toBe('31 May');
    expect(said('2025-12-31T23:59:59+00:00', '2026-06-01')).toBe('31 December 2025');
    expect(said('2026-06-01T13:05:00+01:00')).toBe('1 June 2026');
    // In London it is the next day already.
    expect(said('2026-05-31T23:30:00Z', '2026-06-01')).toBe('00:30');
    // 01:30 and 02:30 don't exist on this day in London and New York; in the publication's zone they do.
    expect(said('2026-03-29T01:30:00+00:00', '2026-03-29', 'UTC')).toBe('01:30');
    expect(said('2026-03-08T02:30:00+00:00', '2026-03-08', 'UTC')).toBe('02:30');
  });
});

const midnights: Readonly<Record<string, readonly [now: string, zone: string, midnight: string]>> = {
  'in summer': ['2026-06-01T12:00:00Z', 'Europe/London', '2026-06-01T23:00:00Z'],
  'a millisecond before': ['2026-06-01T22:59:59.999Z', 'Europe/London', '2026-06-01T23:00:00Z'],
  'at midnight itself, which is the next one': [
    '2026-06-01T23:00:00Z',
    'Europe/London',
    '2026-06-02T23:00:00Z',
  ],
  'on the day that has 23 hours': ['2026-03-29T00:00:00Z', 'Europe/London', '2026-03-29T23:00:00Z'],
  'on the day that has 25 hours': ['2026-10-24T23:00:00Z', 'Europe/London', '2026-10-26T00:00:00Z'],
  'where the day begins at one o’clock': ['2026-04-23T20:00:00Z', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
  'where midnight comes twice': ['2026-10-24T20:00:00Z', 'Atlantic/Azores', '2026-10-25T00:00:00Z'],
  'where it was yesterday': ['2026-06-01T05:00:00Z', 'Pacific/Pago_Pago', '2026-06-01T11:00:00Z'],
  'at the end of a year': ['2026-12-31T12:00:00Z', 'UTC', '2027-01-01T00:00:00Z'],
};

for (const [name, [now, zone, midnight]] of Object.entries(midnights)) {
  test(`the next midnight is found ${name}`, () => {
    everywhere(() => {
      expect(nextMidnight(new Date(now), zone)).toEqual(new Date(midnight));
    });
  });
}

test('the paper’s date changes at the next midnight and not before, in every kind of zone and season', () => {
  // Two days around each change of the clocks, and around New Year, in steps that hit no full hour.
  const days = [
    '2026-01-01',
    '2026-03-08',
    '2026-03-29',
    '2026-04-05',
    '2026-04-24',
    '2026-10-04',
    '2026-10-25',
  ];
  const wilful = ['Africa/Cairo', 'Asia/Beirut', 'America/Havana', 'Atlantic/Azores', 'Australia/Lord_Howe'];
  for (const zone of [...Object.keys(zones), ...wilful]) {
    for (const day of days) {
      const start = Date.parse(`${day}T00:00:00Z`) - 86_400_000;
      for (let at = start; at < start + 2 * 86_400_000; at += 5_000_011) {
        const now = new Date(at);
        const midnight = nextMidnight(now, zone);
        const dayOf = (date: Date) => sayDay(date, in_('en-GB', zone)).iso;
        expect(midnight.getTime()).toBeGreaterThan(at);
        expect([zone, now, dayOf(new Date(midnight.getTime() - 1))]).toEqual([zone, now, dayOf(now)]);
        expect([zone, now, dayOf(midnight)]).not.toEqual([zone, now, dayOf(now)]);
      }
    }
  }
});

test('saying a date doesn’t change it', () => {
  const date = new Date(noon);
  sayMoment(date, in_('ja', 'Asia/Tokyo'));
  sayToday(date, in_('ja', 'Asia/Tokyo'));
  nextMidnight(date, 'Asia/Tokyo');
  expect(date).toEqual(noon);
});
