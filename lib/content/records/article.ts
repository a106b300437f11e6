import { z } from 'zod';
import type { Body } from '../body/tree.ts';
import { day, language, line, moment, photoAttributes, prose, sitePath, slug } from '../fields.ts';

export const labels = [
  'news',
  'opinion',
  'analysis',
  'review',
  'explainer',
  'interview',
  'obituary',
  'sponsored',
  'satire',
] as const;
export type Label = (typeof labels)[number];

export const statuses = ['draft', 'published', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** The fields that decide whether a story may be seen; they are read even where others are wrong. */
export const publicationFields = {
  status: z.enum(statuses, { error: 'draft, published or withdrawn' }).default('draft'),
  published: moment.optional(),
  hold: z
    .union([line, z.literal(true)], {
      error: 'the reason why the story waits, or true; delete the field when it may appear',
    })
    .optional(),
  withdrawn: prose.optional(),
  slug: slug.optional(),
  section: slug,
};

/** The front matter of articles/…/<slug>.md. */
export const articleSchema = z.strictObject({
  ...publicationFields,
  headline: line,
  dek: line.optional(),
  authors: z.array(slug, { error: 'a list of author slugs' }).default([]),
  byline: line.optional(),
  updated: moment.optional(),
  formerly: z.array(sitePath, { error: 'a list of old paths' }).default([]),
  kicker: line.optional(),
  label: z.enum(labels, { error: `one of ${labels.join(', ')}` }).default('news'),
  topics: z.array(line, { error: 'a list of names' }).default([]),
  lead: photoAttributes.optional(),
  share: z
    .strictObject({
      headline: line.optional(),
      text: line.optional(),
      image: photoAttributes.shape.src.optional(),
    })
    .optional(),
  corrections: z
    .array(
      z.strictObject({
        date: z.union([day, moment], {
          error: 'a date, like 2018-04-25, with or without a time and its offset',
        }),
        text: prose,
      }),
      { error: 'a list of corrections, each with date and text' },
    )
    .default([]),
  related: z.array(slug, { error: 'a list of slugs' }).default([]),
  language: language.optional(),
  /** The story of which this one is a translation. */
  translates: slug.optional(),
  notes: prose.optional(),
});

/** A story as its file says it, whole and of the right shape. */
export type Article = Readonly<Omit<z.infer<typeof articleSchema>, 'slug'>> & {
  readonly slug: string;
  readonly body: Body;
};

/**
 * What could be read of a story's publication, however wrong the rest of its file is: "taking away
 * always wins". A field is undefined where it couldn't be understood.
 */
export interface Outline {
  readonly slug: string;
  readonly section: string | undefined;
  readonly status: Status | undefined;
  readonly published: Date | undefined;
  readonly held: boolean;
  readonly withdrawn: string | undefined;
}
