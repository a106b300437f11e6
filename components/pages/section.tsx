'use client';

import { sectionPath } from '#lib/edition/address.ts';
import type { ListingModel } from '#lib/edition/models/listing.ts';
import type { SectionModel } from '#lib/edition/models/section.ts';
import { say } from '#lib/words/words.ts';
import { hasPicture } from '../front/arrange.ts';
import { Head } from '../front/head.tsx';
import { Heading } from '../lists/heading.tsx';
import { Listing } from '../lists/listing.tsx';
import page from '../lists/page.module.css';
import { Shell } from '../shell/shell.tsx';
import style from './section.module.css';

/** The first page opens like a front; further pages are lists. */
export function SectionPage({ model }: { readonly model: SectionModel }) {
  const { furniture, path, slug, name, description, listing } = model;
  const { number, pages } = listing;
  const { lead, second, rest } = opening(listing);
  return (
    <Shell furniture={furniture} current={sectionPath(slug)} path={path}>
      <div className={page.page} data-section={slug}>
        <Heading
          title={name}
          description={number === 1 ? description : undefined}
          note={number === 1 ? undefined : say(furniture.language, 'page-of', { page: number, pages })}
        />
        {lead !== undefined && (
          <div className={style.opening}>
            <Head lead={lead} second={second} within={slug} />
          </div>
        )}
        <Listing listing={listing} language={furniture.language} stories={rest} within={slug} />
      </div>
    </Shell>
  );
}

/** The newest story with a picture, if it is among the newest, leads; a handful of stories is a list. */
function opening({ number, stories }: ListingModel) {
  const lead = number === 1 && stories.length >= 4 ? stories.slice(0, 4).find(hasPicture) : undefined;
  if (lead === undefined) return { second: [], rest: stories };
  const others = stories.filter((story) => story !== lead);
  const count = others.length >= 5 ? 5 : 2;
  return { lead, second: others.slice(0, count), rest: others.slice(count) };
}
