'use client';

import type { StandingModel } from '#lib/edition/models/standing.ts';
import article from '../article/article.module.css';
import { Body } from '../article/body.tsx';
import header from '../article/header.module.css';
import prose from '../article/prose.module.css';
import { classes } from '../look/classes.ts';
import { Shell } from '../shell/shell.tsx';

/** A page that stays: who we are, how to reach us, what we hold ourselves to. */
export function StandingPage({ model }: { readonly model: StandingModel }) {
  const { furniture, path, headline, dek, language, direction, body } = model;
  return (
    <Shell furniture={furniture} current={path} path={path}>
      <article className={article.article} lang={language} dir={direction}>
        <header className={header.header}>
          <h1>{headline}</h1>
          {dek !== undefined && <p className={header.dek}>{dek}</p>}
        </header>
        <div className={classes(article.body, prose.prose)}>
          <Body body={body} language={language} />
        </div>
      </article>
    </Shell>
  );
}
