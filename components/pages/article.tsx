'use client';

import type { ArticleModel } from '#lib/edition/models/article.ts';
import style from '../article/article.module.css';
import { Body } from '../article/body.tsx';
import { ContactBox as OwnContactBox } from '../article/contact-box.tsx';
import { Corrections } from '../article/corrections.tsx';
import { Header } from '../article/header.tsx';
import { Notice } from '../article/notice.tsx';
import prose from '../article/prose.module.css';
import { Related as OwnRelated } from '../article/related.tsx';
import { Share as OwnShare } from '../article/share.tsx';
import { TipBox as OwnTipBox } from '../article/tip-box.tsx';
import { Topics } from '../article/topics.tsx';
import { Watermark } from '../article/watermark.tsx';
import { PhotoFigure } from '../blocks/photo/figure.tsx';
import { houseParts } from '../house/parts.tsx';
import { classes } from '../look/classes.ts';
import { beside as besideSlot } from '../picture/slots.ts';
import { FirstPaint } from '../shell/first-paint.tsx';
import { Shell } from '../shell/shell.tsx';

const {
  ArticleHeader = Header,
  ContactBox = OwnContactBox,
  TipBox = OwnTipBox,
  Share = OwnShare,
  Related = OwnRelated,
} = houseParts;

export function ArticlePage({ model }: { readonly model: ArticleModel }) {
  const { furniture, path, section, label, language, direction, picture, body } = model;
  const beside = picture?.src != null && picture.height > picture.width;
  return (
    <Shell furniture={furniture} current={section.path} path={path} long>
      <article
        className={classes(style.article, style[label])}
        data-section={section.slug}
        lang={language}
        dir={direction}
      >
        <Notice model={model} />
        {model.unpublished !== undefined && (
          <Watermark unpublished={model.unpublished} language={furniture.language} />
        )}
        <div className={classes(style.opening, beside && style.beside)}>
          <ArticleHeader model={model} />
          {picture !== undefined && (
            <PhotoFigure
              photo={picture}
              language={language}
              place={picture.size === 'full' ? 'full' : 'wide'}
              slot={beside ? besideSlot : undefined}
              first
            />
          )}
          <FirstPaint />
        </div>
        <div className={classes(style.body, prose.prose)}>
          <Body body={body} language={language} />
        </div>
        <Corrections corrections={model.corrections} language={language} />
        {model.contacts.map((contact) => (
          <ContactBox key={contact.path} contact={contact} language={language} />
        ))}
        {model.tip !== null && label !== 'sponsored' && <TipBox tip={model.tip} language={language} />}
        <Topics topics={model.topics} language={language} />
        <Share links={model.share} language={language} />
        <Notice model={model} />
      </article>
      <Related stories={model.related} language={furniture.language} />
    </Shell>
  );
}
