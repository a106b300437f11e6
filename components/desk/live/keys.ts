import { type KeyboardEvent, useEffect, useState } from 'react';

/** Where a browser remembers that its editor wants no key of one letter. */
const remembered = 'desk-no-shortcut';

/**
 * The key `/` brings the search. It can be switched off, and means itself while one types: a key of one character
 * mustn't do more (WCAG 2.2, 2.1.4), because who speaks to the machine sends letters without wanting to.
 */
export function useSearchKey(): { readonly on: boolean; readonly toggle: () => void } {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(remembered) === null), []);
  useEffect(() => {
    if (!on) return;
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea')) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>('input[type="search"]')?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
  return {
    on,
    toggle: () => {
      if (on) localStorage.setItem(remembered, '');
      else localStorage.removeItem(remembered);
      setOn(!on);
    },
  };
}

/** From the search down to the first story, and from story to story; up from the first is the search again. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const places = event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], h3 a');
  const at = [...places.keys()].find((index) => places[index] === event.target);
  const next = at === undefined ? undefined : places[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
