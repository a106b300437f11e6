import { archivePath, authorsPath, feedPath, frontPath, topicsPath } from '#lib/edition/address.ts';
import type { FurnitureModel, LinkModel } from '#lib/edition/models/furniture.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import { Breakable, unbroken } from '../story/breakable.tsx';
import style from './footer.module.css';

type Props = { readonly furniture: FurnitureModel };

/** The newsroom's own pages, the sections once more, and how to reach it. */
export function Footer({ furniture }: Props) {
  const { name, tagline, language, navigation, footer, social } = furniture;
  const lists: readonly LinkModel[] = [
    ...navigation,
    { label: say(language, 'authors'), href: authorsPath },
    { label: say(language, 'topics'), href: topicsPath },
    { label: say(language, 'archive'), href: archivePath('') },
    { label: say(language, 'feeds'), href: feedPath(frontPath, 'rss') },
  ];
  const accounts = social.flatMap(({ label, text, href }) =>
    href === undefined ? [] : [{ label: label ?? text, href }],
  );
  return (
    <footer className={classes(style.footer, 'unprinted', 'below')}>
      <div className={style.columns}>
        <div className={style.about}>
          <p className={style.name}>{name}</p>
          {tagline !== undefined && <p>{tagline}</p>}
        </div>
        <Links title={say(language, 'all-sections')} links={lists} />
        {footer.length > 0 && <Links title={say(language, 'footer')} links={footer} />}
        <Contact furniture={furniture} />
        {accounts.length > 0 && <Links title={say(language, 'follow')} links={accounts} rel="me noopener" />}
      </div>
    </footer>
  );
}

interface LinksProps {
  readonly title: string;
  readonly links: readonly LinkModel[];
  /** `me` belongs to the publication's own accounts, and to nothing else. */
  readonly rel?: string;
}

function Links({ title, links, rel }: LinksProps) {
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul className={style.links}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} rel={rel}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Contact({ furniture: { contact, language } }: Props) {
  const { email, phone, address } = contact;
  if (email === undefined && phone === undefined && address === undefined) return null;
  return (
    <div>
      <h2>{say(language, 'contact-us')}</h2>
      <ul className={style.links}>
        {address !== undefined && <li className={style.address}>{address}</li>}
        {email !== undefined && (
          <li>
            <a href={`mailto:${email}`}>
              <Breakable text={email} />
            </a>
          </li>
        )}
        {phone !== undefined && (
          <li>
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              <bdi>{unbroken(phone)}</bdi>
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
