import type { FrontMatter } from '../source/blocks.ts';
import { frontMatterEntries } from '../source/front-matter-entries.ts';
import type { YamlReading } from './yaml-values.ts';

/** A text in quotation marks, with what may be escaped in it. */
const text = /"((?:[^"\\]|\\.)*)"|'([^']*)'/g;

/**
 * The keys at the top of a front matter in TOML: texts, days and numbers, and lists of texts. Texts over several lines and
 * tables have no value here.
 */
export function readToml(frontMatter: FrontMatter): YamlReading {
  const lines = new Map(frontMatter.lines.map((line) => [line.line, line.text]));
  const values = frontMatterEntries(frontMatter).map(({ key, inline, from, to }) => {
    const more = Array.from({ length: to - from - 1 }, (_, index) => lines.get(from + 1 + index) ?? '');
    return { key, ...valueOf([inline, ...more].join(' ')), line: from };
  });
  return { values, why: null };
}

function valueOf(written: string): { readonly values: readonly string[]; readonly isList: boolean } {
  const isList = written.startsWith('[');
  const isText = /^(?:"(?!"")|'(?!''))/.test(written);
  if (!isList && !isText) return { values: bareValue(written), isList: false };
  const texts = [...written.matchAll(text)].map(([, double, single = '']) => unescaped(double ?? single).trim());
  const values = (isList ? texts : texts.slice(0, 1)).filter((value) => value !== '');
  return { values, isList };
}

function bareValue(written: string): readonly string[] {
  const value = written.replace(/\s*#.*$/, '');
  return /^[\d][\d:.TZ+ -]*$/.test(value) ? [value] : [];
}

function unescaped(written: string): string {
  return written.replace(/\\(["\\])/g, '$1');
}
