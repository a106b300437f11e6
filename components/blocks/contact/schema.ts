import { z } from 'zod';
import { slug } from '#lib/content/fields.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';
import { composeContact } from '#lib/edition/models/contact.ts';

/** An author's contact box here instead of at the end of the story. */
export const contact = defineBlock({
  tag: 'contact',
  attributes: z.strictObject({ author: slug }),
  children: 'none',
  check: ({ author }, facts) =>
    facts.author(author) !== undefined
      ? []
      : [
          {
            rule: 'unknown-author',
            attribute: 'author',
            message: `Unexpected author “${author}”, expected the name of a file authors/${author}.yaml that is without error.`,
          },
        ],
  compose: ({ author }, setting) => {
    const found = setting.author(author);
    return {
      language: setting.language,
      contact: found === undefined ? null : composeContact(found, setting),
    };
  },
});

export type ContactBlockModel = ModelOf<typeof contact>;
