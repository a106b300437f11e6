import type { CardNote, DeskCardsModel, PlatformCard } from '#lib/edition/models/platforms.ts';
import { say } from '#lib/words/words.ts';
import { Img } from '../../picture/img.tsx';
import desk from '../desk.module.css';
import style from './platforms.module.css';

type Props = { readonly model: DeskCardsModel };

/** A story's card as each platform draws it, with what it leaves out. */
export function DeskPlatforms({ model }: Props) {
  const { furniture, story, cards } = model;
  const { language } = furniture;
  return (
    <div className={style.page}>
      <h1 className={desk.title}>{say(language, 'desk-cards')}</h1>
      <p className={desk.facts}>
        <span>{story.headline}</span> <a href={story.desk}>{say(language, 'desk-changes-back')}</a>
      </p>
      <p className={desk.note}>{say(language, 'desk-cards-note')}</p>
      <ul className={style.cards}>
        {cards.map((card) => (
          <li key={card.platform}>
            <h2 className={style.platform} id={card.platform}>
              {say(language, `desk-platform-${card.platform}`)}
            </h2>
            <Card card={card} model={model} />
            {card.notes.length > 0 && (
              <ul className={style.notes} aria-labelledby={card.platform}>
                {card.notes.map((note) => (
                  <li key={`${note.about} ${note.problem}`}>{sayNote(note, language)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type CardProps = { readonly card: PlatformCard; readonly model: DeskCardsModel };

function Card({ card, model }: CardProps) {
  const { shape, parts, picture } = card;
  const { language, direction } = model;
  const words = parts.filter((part) => part !== 'picture');
  const image = picture !== undefined && (
    <Img key="picture" {...picture} className={shape === 'beside' ? style.square : style.picture} />
  );
  return (
    <div className={style.card} data-platform={card.platform} data-shape={shape}>
      {parts[0] === 'picture' && image}
      <div className={style.words} lang={language} dir={direction}>
        {words.map((part) => (
          <Words key={part} part={part} card={card} />
        ))}
      </div>
      {parts[0] !== 'picture' && image}
    </div>
  );
}

type WordsProps = { readonly part: 'site' | 'domain' | 'title' | 'description'; readonly card: PlatformCard };

function Words({ part, card }: WordsProps) {
  switch (part) {
    case 'site':
      return <p className={style.site}>{card.site}</p>;
    case 'domain':
      return (
        <p className={style.site}>
          <bdi>{card.domain}</bdi>
        </p>
      );
    case 'title':
      return <p className={style.title}>{card.title.text}</p>;
    case 'description':
      return <p className={style.description}>{card.description.text}</p>;
  }
}

function sayNote(note: CardNote, language: string): string {
  switch (note.problem) {
    case 'cut':
      return say(language, `desk-card-${note.about}-cut`, { lost: note.lost, most: note.most });
    case 'missing':
      return say(language, `desk-card-${note.about}-missing`);
    case 'small':
      return say(language, 'desk-card-picture-small', { least: note.least });
  }
}
