import type { TimeModel } from '#lib/dates.ts';
import { frontPath, searchPath } from '#lib/edition/address.ts';
import type { FurnitureModel } from '#lib/edition/models/furniture.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import { Img } from '../picture/img.tsx';
import style from './masthead.module.css';

type Props = {
  readonly furniture: FurnitureModel;
  readonly today: TimeModel | undefined;
  readonly current: string | undefined;
};

/** Large on the front, where the name is the heading and the day stands beside it; one line elsewhere. */
export function Masthead({ furniture, today, current }: Props) {
  const { tagline } = furniture;
  if (today === undefined) {
    return (
      <header className={style.masthead}>
        <p className={style.name}>
          <a href={frontPath}>
            <Name furniture={furniture} />
          </a>
        </p>
        <Sections furniture={furniture} current={current} />
        <Search furniture={furniture} current={current} />
      </header>
    );
  }
  return (
    <header className={classes(style.masthead, style.front)}>
      <div className={style.plate}>
        <p className={style.day}>
          <time dateTime={today.iso}>{today.text}</time>
        </p>
        <h1 className={classes(style.name, furniture.name.length > 18 && style.long)}>
          <Name furniture={furniture} />
        </h1>
        {tagline !== undefined && <p className={style.tagline}>{tagline}</p>}
      </div>
      <Sections furniture={furniture} current={current} />
      <Search furniture={furniture} current={current} />
    </header>
  );
}

/** A glass beside the name; where there is room, the word too. */
function Search({ furniture: { language }, current }: Omit<Props, 'today'>) {
  return (
    <a
      className={classes(style.search, 'unprinted')}
      href={searchPath}
      aria-current={current === searchPath ? 'true' : undefined}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M13 13l5.5 5.5M8.5 1.5a7 7 0 1 0 0 14 7 7 0 1 0 0-14z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
      </svg>
      <span>{say(language, 'search')}</span>
    </a>
  );
}

/** A logo that is as wide as a word says the name; a mark stands before it. */
function Name({ furniture: { name, logo } }: Pick<Props, 'furniture'>) {
  if (logo === undefined) return name;
  const says = logo.width > 2.5 * logo.height;
  const kind = logo.src.endsWith('.svg') ? style.drawn : style.pasted;
  return (
    <>
      <Img {...logo} className={classes(style.logo, kind)} alt={says ? name : ''} first />
      {!says && <span>{name}</span>}
    </>
  );
}

function Sections({ furniture, current }: Omit<Props, 'today'>) {
  const { navigation, language } = furniture;
  if (navigation.length === 0) return null;
  return (
    <nav className={style.sections} aria-label={say(language, 'sections')}>
      <ul className={classes(style.row, 'sideways')}>
        {navigation.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
