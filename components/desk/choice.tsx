import { say } from '#lib/words/words.ts';

export const widths = ['phone', 'tablet', 'desktop'] as const;
export const schemes = ['light', 'dark'] as const;

type Props = {
  readonly name: string;
  readonly title: string;
  readonly of: readonly ((typeof widths)[number] | (typeof schemes)[number])[];
  readonly language: string;
};

/** Radio buttons that the style sheet listens to: no script. The first is chosen. */
export function Choice({ name, title, of, language }: Props) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {of.map((value, index) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={index === 0} />{' '}
          {say(language, `desk-${value}`)}
        </label>
      ))}
    </fieldset>
  );
}
