import { chartCss } from '../charts/svg-text.ts';
import { element } from '../charts/markup.ts';
import { pageCss } from './page-css.ts';
import { text, type Html } from './html.ts';

/** A page in one file: no script, nothing fetched, well-formed as HTML and as XML. @param title plain text. */
export function page(title: string, body: readonly Html[]): Html {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
${element('title', {}, text(title))}
<style>
${pageCss}${chartCss}</style>
</head>
<body>
<main>
${body.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}
