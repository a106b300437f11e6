import type { Player, Shape } from '#lib/frames/players.ts';
import { say } from '#lib/words/words.ts';
import { choiceFor } from '../../picture/sizes.ts';
import { poster as slot } from '../../picture/slots.ts';
import type { FrameModel } from './schema.ts';

/**
 * The document that stands in a frame until its reader presses: our picture, and a link to the player, which then
 * takes its place. It is HTML in an attribute (`srcdoc`), so React doesn't write it; the page's policy holds in it too
 * (HTML, "initialize the policy container from srcdoc"), and so its style is let in by its hash.
 */
export function posterDocument({ title, language, direction, poster }: FrameModel, player: Player): string {
  const name = player.name;
  return [
    `<!doctype html><html lang="${asText(language)}" dir="${direction}"><title>${asText(title)}</title>`,
    `<style>${posterStyle}</style>`,
    `<a href="${asText(player.src)}" class="${poster === null ? 'bare' : marks[player.shape].place}">`,
    poster === null ? '' : picture(poster),
    `<svg viewBox="0 0 48 48" aria-hidden="true">${marks[player.shape].mark}</svg>`,
    `<span><b>${asText(say(language, 'frame-load', { name }))}<i>: ${asText(title)}</i></b>`,
    `<small>${asText(say(language, 'frame-private', { name }))}</small></span></a>`,
  ].join('');
}

/** Written as it is hashed: no space that a minifier would take. */
export const posterStyle = [
  ':root{color-scheme:light dark;background:#16181d;color:#fff}',
  '*{box-sizing:border-box;margin:0}',
  'html,body{height:100%}',
  'body{font:400 14px/1.35 "Libre Franklin",system-ui,sans-serif;overflow:hidden}',
  'a{position:relative;display:grid;grid-template-columns:auto 1fr;gap:0 14px;align-content:end;align-items:center;height:100%;padding:14px 16px;color:inherit;text-decoration:none}',
  'picture,img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}',
  // The words stand on whatever the picture shows.
  'picture~svg~span::before,img~svg~span::before{content:"";position:absolute;z-index:-1;inset:auto -100vw -14px;height:calc(100% + 70px);background:linear-gradient(#0000,#000d 70px)}',
  'a>span,svg{position:relative;z-index:1}',
  'a>svg{z-index:2;width:44px;height:44px}',
  'b{display:block;font-weight:600;font-size:16px}',
  'a:hover b{text-decoration:underline}',
  'small{font-size:13px}',
  // For those who listen: which film it is.
  'i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  'a:focus-visible{outline:3px solid;outline-offset:-6px}',
  '.middle{grid-template-columns:1fr}',
  '.middle>svg{position:absolute;inset:0;margin:auto;width:72px;height:72px;filter:drop-shadow(0 1px 10px #0009)}',
  // Without a picture: the words in the middle of a quiet ground.
  '.bare{background:#e6dfd2;color:#16181d;place-content:center}',
  '@media(prefers-color-scheme:dark){.bare{background:#262a31;color:#ece8e1}}',
].join('');

const circle = '<circle cx="24" cy="24" r="22" fill="#000a" stroke="#fff" stroke-width="2"/>';
const play = `${circle}<path d="M19 14.5v19l16-9.5z" fill="#fff"/>`;
const bars = `${circle}<path d="M15 33V23h4v10zm7 0V15h4v18zm7 0v-7h4v7z" fill="#fff"/>`;
const sheet = `${circle}<path d="M17 13h9l6 6v16H17zm8 1.5V20h5.5M20 25h9m-9 4h9" fill="none" stroke="#fff" stroke-width="2"/>`;

/** What shows what is behind the picture, and whether it stands in its middle or beside the words. */
const marks: Readonly<Record<Shape, { readonly mark: string; readonly place: string }>> = {
  film: { mark: play, place: 'middle' },
  upright: { mark: play, place: 'middle' },
  recording: { mark: play, place: 'beside' },
  album: { mark: play, place: 'beside' },
  chart: { mark: bars, place: 'beside' },
  document: { mark: sheet, place: 'beside' },
};

function picture(poster: NonNullable<FrameModel['poster']>): string {
  const choice = choiceFor(poster, slot);
  const size = `width="${poster.width}" height="${poster.height}" alt="" decoding="async"`;
  if (choice === null) return `<img src="${asText(poster.src)}" ${size}>`;
  const sizes = choice.sizes === undefined ? '' : ` sizes="${asText(choice.sizes)}"`;
  return `<picture><source type="image/avif" srcset="${asText(choice.srcSet)}"${sizes}><img src="${asText(choice.fallback)}" ${size}></picture>`;
}

/** HTML §13.3: what a text or a quoted attribute mustn't hold. */
function asText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
