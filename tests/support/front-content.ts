import { type Files, jpeg, story } from './publication.ts';

/** What a front has to be made of. */
export interface FrontCase {
  readonly stories: number;
  readonly pictures: 'all' | 'some' | 'none';
  readonly headlines: 'ordinary' | 'long' | 'one word';
}

const sections = ['city', 'harbour', 'culture', 'sea'] as const;
/** A section without a story: the front must not show its name over nothing. */
const emptySection = 'gardens';

const starts =
  'Lamp Rain Salt Gull Reed Mast Keel Fog Tide Moor Dune Rope Sail Kelp Pier Lock Buoy Foam Gale Wharf';
const ends = 'light house water walk stone yard field gate bank side holm wick ton ford bury';
const subjects = [
  'Tram returns to the harbour after nine years',
  'Council counts the pumps again',
  'Night market moves indoors',
  'A school roof, and who pays for it',
  'Oysters are back',
];
const dek = 'Nobody on the committee had asked who would mend it, and on Thursday evening somebody did.';

/** A publication of so many stories, in four sections of five. */
export async function frontContent(wanted: FrontCase): Promise<Files> {
  const picture = await jpeg('Ana Reis / The Test Gazette');
  const stories = Array.from({ length: wanted.stories }, (_, index) => [
    `articles/story-${index}.md`,
    storyOf(index, wanted),
  ]);
  return {
    'sections.yaml': [...sections, emptySection]
      .map((slug) => `- slug: ${slug}\n  name: ${slug[0]?.toUpperCase()}${slug.slice(1)}\n`)
      .join(''),
    'authors/ana-reis.yaml': 'name: Ana Reis\nemail: ana@gazette.example\nphoto: media/ana.jpg\n',
    'media/ana.jpg': picture,
    'media/lead.jpg': picture,
    ...Object.fromEntries(stories),
  };
}

function storyOf(index: number, { pictures, headlines }: FrontCase): string {
  const pictured = pictures === 'all' || (pictures === 'some' && index % 3 === 1);
  const day = new Date(Date.UTC(2026, 10, 21, 8) - index * 5 * 3_600_000);
  return story({
    headline: headlineOf(index, headlines),
    dek: headlines === 'one word' && index % 3 === 0 ? null : dek,
    section: sections[index % sections.length],
    published: day.toISOString(),
    label: headlines === 'ordinary' && index % 9 === 4 ? 'opinion' : null,
    lead: pictured
      ? { src: 'media/lead.jpg', alt: 'A quay in rain', credit: 'Ana Reis / The Test Gazette' }
      : null,
  });
}

/** Another headline for each story, of 200 characters or of one word. */
export function headlineOf(index: number, headlines: FrontCase['headlines']): string {
  const start = starts.split(' ')[index % 20];
  const end = ends.split(' ')[Math.floor(index / 20) % 15];
  const word = `${start}${end}`;
  switch (headlines) {
    case 'one word':
      return word;
    case 'ordinary':
      return `${subjects[index % subjects.length]}: ${word}`;
    case 'long':
      return longer(word);
  }
}

function longer(word: string): string {
  const words =
    `${word}: the harbour board, which had promised the Waterwaysmaintenanceauthority a report before winter, ` +
    'says that it can’t say when the report will be ready, who is writing it, or what might be in it, or for whom';
  return `${words.slice(0, words.lastIndexOf(' ', 199))}?`;
}
