import { sectionPath } from '#lib/edition/address.ts';
import type { SectionModel } from '#lib/edition/models/section.ts';
import { say } from '#lib/words/words.ts';
import { hasPicture } from '../front/arrange.ts';
import { Head } from '../front/head.tsx';
import { Heading } from '../lists/heading.tsx';
import { Listing } from '../lists/listing.tsx';
import page from '../lists/page.module.css';
import { Shell } from '../shell/shell.tsx';
import style from './section.module.css';

/** The first page opens like a front, where there is enough to open with; further pages are lists. */
export function SectionPage({ model }: { readonly model: SectionModel }) {
  const { furniture, path, slug, name, description, listing } = model;
  const { number, pages, stories } = listing;
  const [lead, ...rest] = stories;
  const opens = number === 1 && lead !== undefined && hasPicture(lead) && stories.length >= 4;
  const second = opens ? rest.slice(0, rest.length >= 5 ? 5 : 2) : [];
  return (
    <Shell furniture={furniture} current={sectionPath(slug)} path={path}>
      <div className={page.page} data-section={slug}>
        <Heading
          title={name}
          description={number === 1 ? description : undefined}
          note={number === 1 ? undefined : say(furniture.language, 'page-of', { page: number, pages })}
        />
        {opens && (
          <div className={style.opening}>
            <Head lead={lead} second={second} />
          </div>
        )}
        <Listing listing={listing} language={furniture.language} skip={opens ? second.length + 1 : 0} />
      </div>
    </Shell>
  );
}
