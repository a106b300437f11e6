import type { SignInModel } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import style from './desk.module.css';

export function SignIn({ model }: { readonly model: SignInModel }) {
  const { furniture, form, failed } = model;
  const { language } = furniture;
  return (
    <form method="post" action="/desk/sign-in" className={style.signIn}>
      <h1 className={style.title}>{say(language, 'desk-sign-in')}</h1>
      {failed !== undefined && (
        <p role="alert" className={style.alert}>
          {say(language, failed)}
        </p>
      )}
      <input type="hidden" name="form" value={form} />
      <label htmlFor="secret">{say(language, 'desk-secret')}</label>
      <input
        id="secret"
        name="secret"
        type="password"
        autoComplete="current-password"
        required
        aria-describedby="where"
      />
      <p id="where" className={style.note}>
        {say(language, 'desk-secret-where')}
      </p>
      <button type="submit">{say(language, 'desk-sign-in')}</button>
    </form>
  );
}
