import { z } from 'zod';
import {
  color,
  email,
  language,
  line,
  link,
  logoFile,
  phone,
  prose,
  slug,
  socialAccounts,
  timezone,
  webAddress,
} from '../fields.ts';

const menu = z.array(z.strictObject({ label: line, href: link }));

/** site.yaml: the publication. */
export const siteSchema = z.strictObject({
  name: line,
  url: webAddress.optional(),
  tagline: line.optional(),
  language: language.default('en'),
  timezone: timezone.default('UTC'),
  logo: logoFile.optional(),
  contact: z
    .strictObject({ email: email.optional(), phone: phone.optional(), address: prose.optional() })
    .default({}),
  tips: z
    .strictObject({
      text: prose.optional(),
      // A page of this site, or a form elsewhere.
      url: link.optional(),
      email: email.optional(),
      signal: line.optional(),
      securedrop: webAddress.optional(),
    })
    .optional(),
  social: socialAccounts.default({}),
  navigation: menu.optional(),
  footer: menu.optional(),
  theme: z
    .strictObject({
      accent: color.optional(),
      ink: color.optional(),
      paper: color.optional(),
      serif: line.optional(),
      sans: line.optional(),
    })
    .default({}),
  frames: z
    .array(
      z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, { error: 'a host name, like player.example.org' }),
    )
    .default([]),
  policies: z
    .strictObject({
      corrections: slug.optional(),
      ethics: slug.optional(),
      ownership: slug.optional(),
      masthead: slug.optional(),
    })
    .default({}),
  ai: z
    .strictObject({
      training: z.enum(['allow', 'deny'], { error: 'allow or deny' }).optional(),
      search: z.enum(['allow', 'deny'], { error: 'allow or deny' }).optional(),
    })
    .default({}),
  llms: z.boolean({ error: 'true or false' }).default(false),
  security: z
    .strictObject({
      contact: z
        .union([webAddress, email], { error: 'an e-mail address or an address like https://…' })
        .optional(),
      policy: link.optional(),
      encryption: webAddress.optional(),
    })
    .optional(),
});

export type Site = Readonly<z.infer<typeof siteSchema>>;

/** What stands in for a publication that has no readable site.yaml and never had one. */
export const untitledSite: Site = siteSchema.parse({ name: 'Untitled' });
