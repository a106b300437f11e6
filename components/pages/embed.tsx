'use client';

import type { EmbedModel } from '#lib/edition/models/embed.ts';
import { Crop } from '../picture/crop.tsx';
import { embedded } from '../picture/slots.ts';
import { Day } from '../story/day.tsx';
import { Kicker } from '../story/kicker.tsx';
import style from './embed.module.css';

/** A story as a card within somebody else's page: whatever is followed opens outside of it. */
export function EmbedPage({ model }: { readonly model: EmbedModel }) {
  const { furniture, story } = model;
  const names = new Intl.ListFormat(story.language, { type: 'conjunction' });
  const { picture, headline, path, section, language, direction, byline, published } = story;
  return (
    <main className={style.embed} lang={language} dir={direction} data-section={section.slug}>
      {picture?.src != null && <Crop photo={picture} slot={embedded} first />}
      <div className={style.words}>
        <Kicker story={story} />
        <h1 className={style.headline}>
          <a href={path} target="_top">
            {headline}
          </a>
        </h1>
        <p className={style.meta}>
          {byline.length > 0 && <span>{names.format(byline.map(({ name }) => name))}</span>}
          <Day time={published} />
        </p>
      </div>
      <p className={style.name}>
        <a href="/" target="_top" lang={furniture.language} dir={furniture.direction}>
          {furniture.name}
        </a>
      </p>
    </main>
  );
}
