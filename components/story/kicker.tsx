import type { BylineModel, StoryModel } from '#lib/edition/models/story.ts';
import { say } from '#lib/words/words.ts';
import style from './kicker.module.css';

type Props = {
  readonly story: Pick<StoryModel, 'kicker' | 'label' | 'section' | 'language'>;
  /** On the story's own page the section's name leads to the section. */
  readonly linked?: boolean;
  /** Names that stand right below; a kicker that only repeats one of them is left out. */
  readonly names?: readonly BylineModel[];
  /** The section under whose name the story stands. */
  readonly within?: string | undefined;
};

/** The short line over a headline: what kind of story it is, unless it is plain news, and what it is about. */
export function Kicker({ story, linked = false, names = [], within }: Props) {
  const { kicker, label, section, language } = story;
  const kind = label === 'news' ? undefined : say(language, `label-${label}`);
  const isSame = (a: string | undefined, b: string | undefined): boolean =>
    a?.toLowerCase() === b?.toLowerCase();
  const repeated = [kind, section.name, ...names.map(({ name }) => name)].some((said) =>
    isSame(kicker, said),
  );
  const about = repeated ? undefined : kicker;
  // Nothing that was paid for stands under the name of a section as if it were the section's.
  const named = label !== 'sponsored' && !isSame(kind, section.name);
  const fallback = !linked && kind === undefined && about === undefined && within !== section.slug;
  if (!linked && kind === undefined && about === undefined && !fallback) return null;
  return (
    <p className={style.kicker}>
      {linked && named && <a href={section.path}>{section.name}</a>}
      {kind !== undefined && <b>{kind}</b>}
      {about !== undefined && (kind !== undefined || linked ? <span>{about}</span> : <b>{about}</b>)}
      {fallback && <b>{section.name}</b>}
    </p>
  );
}
