'use client';

import { authorsPath } from '#lib/edition/address.ts';
import type { AuthorModel } from '#lib/edition/models/author.ts';
import { say } from '#lib/words/words.ts';
import { Channels } from '../article/channels.tsx';
import { Listing } from '../lists/listing.tsx';
import page from '../lists/page.module.css';
import { classes } from '../look/classes.ts';
import { Portrait } from '../picture/portrait.tsx';
import { Shell } from '../shell/shell.tsx';
import { Facts } from '../story/facts.tsx';
import style from './author.module.css';

/** Who somebody is, how to reach them, and what they wrote. */
export function AuthorPage({ model }: { readonly model: AuthorModel }) {
  const { furniture, path, contact, listing } = model;
  const { language } = furniture;
  const { name, role, bio, pronouns, portrait, channels } = contact;
  const facts = [role, pronouns, model.location].filter((fact) => fact !== undefined);
  return (
    <Shell furniture={furniture} current={authorsPath} path={path}>
      <div className={classes(page.page, page.narrow)}>
        <header className={style.author}>
          {portrait !== undefined && <Portrait portrait={portrait} place="page" first />}
          <div className={style.words}>
            <h1>{name}</h1>
            <div className={style.facts}>
              <Facts facts={facts} />
            </div>
            {bio !== undefined && <p className={style.bio}>{bio}</p>}
            <dl className={style.terms}>
              {term(say(language, 'beats'), model.expertise, language)}
              {term(say(language, 'speaks'), model.languages, language)}
            </dl>
            {channels.length > 0 && <Channels channels={channels} language={language} of="contact" />}
          </div>
        </header>
        <Listing listing={listing} language={language} own below={portrait !== undefined} />
      </div>
    </Shell>
  );
}

function term(name: string, values: readonly string[], language: string) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{new Intl.ListFormat(language).format(values)}</dd>
    </div>
  );
}
