import { z } from 'zod';
import { email, language, line, phone, pictureFile, prose, socialAccounts } from '../fields.ts';

/** authors/<author>.yaml: one journalist, with every way in which a reader may reach them. */
export const authorSchema = z.strictObject({
  name: line,
  role: line.optional(),
  desk: line.optional(),
  location: line.optional(),
  bio: prose.optional(),
  photo: pictureFile.optional(),
  email: email.optional(),
  phone: phone.optional(),
  signal: line.optional(),
  pgp: line.optional(),
  social: socialAccounts.default({}),
  pronouns: line.optional(),
  languages: z.array(z.union([language, line], { error: 'the name or tag of a language' })).default([]),
  expertise: z.array(line).default([]),
});

export type Author = Readonly<z.infer<typeof authorSchema>> & { readonly slug: string };
