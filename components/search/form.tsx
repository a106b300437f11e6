import { searchPath } from '#lib/edition/address.ts';
import type { ChoiceModel, SearchModel } from '#lib/edition/models/search.ts';
import { say } from '#lib/words/words.ts';
import style from './search.module.css';

/** Words, and behind a summary what narrows the results down; it stands open where something of it is used. */
export function SearchForm({ model }: { readonly model: SearchModel }) {
  const { furniture, asked, sections, authors } = model;
  const { language } = furniture;
  const { q, section, author, from, to } = asked;
  const narrowed = [section, author, from, to].some((value) => value !== undefined);
  return (
    <form className={style.form} action={searchPath} method="get">
      <label className="hidden" htmlFor="q">
        {say(language, 'search-words')}
      </label>
      <div className={style.words}>
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
          placeholder={say(language, 'search-words')}
          autoComplete="off"
          dir="auto"
        />
        <button type="submit">{say(language, 'search-go')}</button>
      </div>
      <details open={narrowed}>
        <summary>{say(language, 'search-narrow')}</summary>
        <div className={style.filters}>
          <Choice
            name="section"
            label={say(language, 'search-section')}
            all={say(language, 'search-all')}
            choices={sections}
            chosen={section}
          />
          {authors.length > 1 && (
            <Choice
              name="author"
              label={say(language, 'search-author')}
              all={say(language, 'search-all')}
              choices={authors}
              chosen={author}
            />
          )}
          <label>
            <span>{say(language, 'search-from')}</span>
            <input type="date" name="from" defaultValue={from} />
          </label>
          <label>
            <span>{say(language, 'search-to')}</span>
            <input type="date" name="to" defaultValue={to} />
          </label>
        </div>
      </details>
    </form>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly ChoiceModel[];
  readonly chosen: string | undefined;
};

function Choice({ name, label, all, choices, chosen }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.slug} value={choice.slug}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}
