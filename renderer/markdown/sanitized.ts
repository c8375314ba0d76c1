import DOMPurify, { type Config } from 'dompurify';
import { Marked, type Tokens } from 'marked';

/** What markdown may turn into. Not here: images (nothing is fetched), forms, styles, ids, scripts. */
const allowed: Config = {
  ALLOWED_TAGS:
    'h1 h2 h3 h4 h5 h6 p br hr blockquote pre code ul ol li em strong del sub sup a table thead tbody tr th td'.split(
      ' ',
    ),
  ALLOWED_ATTR: ['href', 'title', 'align', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/iu,
  // Else the pattern for addresses would be asked of these too.
  ADD_URI_SAFE_ATTR: ['align', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/**
 * Markdown of unknown origin as HTML that is safe to show.
 * @param headingOffset levels by which headings are lowered, so that they fit below those of the page.
 */
export function sanitizedHtml(markdown: string, headingOffset: number): string {
  const marked = new Marked({
    async: false,
    gfm: true,
    renderer: {
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
      image: ({ text }) => escaped(text),
    },
    walkTokens: (token) => {
      if (token.type === 'heading') token.depth = Math.min(6, (token as Tokens.Heading).depth + headingOffset);
    },
  });
  return DOMPurify.sanitize(marked.parse(markdown) as string, allowed);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
