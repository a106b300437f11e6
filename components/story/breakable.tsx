import { Fragment, type ReactNode } from 'react';

/** An e-mail address or handle that may go on after its @ on the next line, rather than anywhere. */
export function Breakable({ text }: { readonly text: string }): ReactNode {
  return text.split(/(?<=[^@]@)/).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** A telephone number, which no line end parts. */
export function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
