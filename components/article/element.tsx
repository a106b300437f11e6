import type { ReactNode } from 'react';
import type { ElementNode } from '#lib/content/body/tree.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import style from './prose.module.css';

type Props = {
  readonly node: ElementNode<unknown>;
  readonly language: string;
  readonly children: ReactNode;
};

/** One element of Markdown. */
export function Element({ node, language, children }: Props) {
  const { element } = node;
  switch (element) {
    case 'p':
      return <p className={isStatement(node) ? style.statement : undefined}>{children}</p>;
    case 'a':
      return <Link href={node.href ?? ''}>{children}</Link>;
    case 'ol':
      return <ol start={node.start}>{children}</ol>;
    case 'pre':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll in their own box; else only a mouse could
        <pre tabIndex={0}>
          <code>{children}</code>
        </pre>
      );
    case 'table':
      // A wide table scrolls in its own box, which the keyboard must reach too.
      return (
        // biome-ignore lint/a11y/useSemanticElements: a group that scrolls is no fieldset
        <div
          className={classes(style.table, 'sideways')}
          role="group"
          aria-label={say(language, 'table')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: else only a mouse could scroll it
          tabIndex={0}
        >
          <table>{children}</table>
        </div>
      );
    case 'th':
    case 'td': {
      const Cell = element;
      return <Cell className={node.align === undefined ? undefined : style[node.align]}>{children}</Cell>;
    }
    case 'hr':
    case 'br': {
      const Void = element;
      return <Void />;
    }
    case 'h2':
    case 'h3':
    case 'h4':
    case 'ul':
    case 'li':
    case 'em':
    case 'strong':
    case 's':
    case 'code':
    case 'blockquote':
    case 'thead':
    case 'tbody':
    case 'tr': {
      const Plain = element;
      return <Plain>{children}</Plain>;
    }
    default:
      return element satisfies never;
  }
}

function Link({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (href === '') return children;
  return (
    <a href={href} rel={/^https?:/i.test(href) ? 'noopener' : undefined}>
      {children}
    </a>
  );
}

/** A paragraph that is one bold sentence carries the story on by itself, as in stories told in pictures. */
function isStatement({ children }: ElementNode<unknown>): boolean {
  const [only] = children;
  return (
    children.length === 1 &&
    typeof only === 'object' &&
    only !== null &&
    'element' in only &&
    only.element === 'strong'
  );
}
