import type { AdrSource } from '../source/blocks.ts';
import { frontMatterOf } from '../source/front-matter-entries.ts';
import type { Metadata } from './metadata.ts';
import { metadataTerm } from './metadata-keys.ts';
import { readToml } from './toml-values.ts';
import { readYaml } from './yaml-values.ts';

/** The metadata in front of a file, as MADR 3 and 4, Backstage and Jekyll keep it in YAML, and Hugo in TOML. */
export function readFrontMatter(source: AdrSource): Metadata {
  const frontMatter = frontMatterOf(source);
  if (!frontMatter) return { entries: [], why: null };
  const { values, why } = frontMatter.language === 'toml' ? readToml(frontMatter) : readYaml(frontMatter);
  const entries = values.flatMap((value) => {
    const term = metadataTerm(value.key);
    return term ? [{ ...value, ...term, keeper: 'front-matter' as const }] : [];
  });
  return { entries, why };
}
