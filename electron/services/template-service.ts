import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Output } from '../../shared/ipc/contract.ts';
import type { TemplateSummary } from '../../shared/ipc/template-contract.ts';
import { readTemplate } from '../../shared/template/read-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { UnreadableTemplate } from '../../shared/template/unreadable-template.ts';
import { codeOf, messageOf } from '../store/database-refused.ts';
import { ServiceRefused } from './service-refused.ts';

/** The templates that decisions can be made from. */
export interface TemplateService {
  /** All templates, and the files that are none, each with what is wrong. */
  readonly list: () => Promise<Output<'template:list'>>;
  /** @throws {ServiceRefused} `template-unknown`. */
  readonly bySlug: (slug: string) => Promise<Template>;
  /** The same with the file it is in; null where there is none. */
  readonly find: (slug: string) => Promise<UsableTemplate | null>;
}

/** A template with its file. */
export interface UsableTemplate {
  readonly file: string;
  readonly origin: Origin;
  readonly template: Template;
}

/** Folders with template files, shipped ones first. */
export interface TemplateFolders {
  readonly shipped: string;
  readonly own: string;
}

type Origin = TemplateSummary['origin'];

interface TemplateFile {
  readonly file: string;
  readonly origin: Origin;
  readonly read: Template | { readonly problem: string };
}

/** A file larger than this is no template, in bytes; the reader has a closer bound of its own. */
export const mostBytes = 4 * 1024 * 1024;

/** Templates from files; each is read when it is first asked for and again when it has changed. */
export function createTemplateService(folders: TemplateFolders): TemplateService {
  const readCached = cachedReader();
  const all = async (): Promise<readonly TemplateFile[]> => {
    const shipped = await filesIn(folders.shipped, 'shipped', readCached);
    const own = await filesIn(folders.own, 'own', readCached);
    return refuseRepeated([...shipped, ...own]);
  };
  const find = async (slug: string): Promise<UsableTemplate | null> => {
    for (const { file, origin, read } of await all())
      if (!('problem' in read) && read.slug === slug) return { file, origin, template: read };
    return null;
  };
  return {
    list: async () => {
      const files = await all();
      return {
        templates: files.flatMap(({ read, origin }) => ('problem' in read ? [] : [summaryOf(read, origin)])),
        broken: files.flatMap(({ file, read }) => ('problem' in read ? [{ file, problem: read.problem }] : [])),
      };
    },
    bySlug: async (slug) => {
      const found = await find(slug);
      if (!found) throw unknownTemplate(slug);
      return found.template;
    },
    find,
  };
}

/** The refusal of a template that is not there. */
export function unknownTemplate(slug: string): ServiceRefused {
  return new ServiceRefused('template-unknown', `There is no usable template "${slug}". Choose another one.`, { slug });
}

type Reader = (file: string) => Promise<TemplateFile['read']>;

function cachedReader(): Reader {
  const cache = new Map<string, { readonly stamp: string; readonly read: TemplateFile['read'] }>();
  return async (file) => {
    try {
      const found = await stat(file);
      // Reading a pipe would wait for ever, and every template with it.
      if (!found.isFile()) return { problem: 'This is not a file.' };
      const stamp = `${found.mtimeMs} ${found.size} ${found.ino}`;
      const cached = cache.get(file);
      if (cached?.stamp === stamp) return cached.read;
      const read = await readFrom(file, found.size);
      cache.set(file, { stamp, read });
      return read;
    } catch (error) {
      return { problem: `The file cannot be read (${messageOf(error)}).` };
    }
  };
}

async function readFrom(file: string, size: number): Promise<TemplateFile['read']> {
  if (size > mostBytes) return { problem: `The file is too large (${size} bytes; at most ${mostBytes}).` };
  const text = await readFile(file, 'utf8');
  try {
    return readTemplate(path.basename(file), text);
  } catch (error) {
    if (error instanceof UnreadableTemplate) return { problem: error.words };
    throw error;
  }
}

async function filesIn(folder: string, origin: Origin, read: Reader): Promise<readonly TemplateFile[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    // Most users have saved no template yet.
    if (codeOf(error) === 'ENOENT') return [];
    return [{ file: folder, origin, read: { problem: `The folder cannot be read (${messageOf(error)}).` } }];
  }
  const files = names.filter((name) => /\.ya?ml$/i.test(name)).toSorted();
  return Promise.all(
    files.map(async (name) => ({ file: path.join(folder, name), origin, read: await read(path.join(folder, name)) })),
  );
}

/** A slug stands for one template; the first file that has it keeps it. */
function refuseRepeated(files: readonly TemplateFile[]): readonly TemplateFile[] {
  const owners = new Map<string, string>();
  return files.map((entry) => {
    if ('problem' in entry.read) return entry;
    const { slug } = entry.read;
    const owner = owners.get(slug);
    if (owner === undefined) {
      owners.set(slug, entry.file);
      return entry;
    }
    return {
      ...entry,
      read: { problem: `The slug "${slug}" belongs to ${owner} already. Give this one another slug.` },
    };
  });
}

function summaryOf(
  { slug, name, description, options, criteria, questions }: Template,
  origin: Origin,
): TemplateSummary {
  return {
    slug,
    name,
    description,
    options: options.length,
    criteria: criteria.length,
    questions: questions.length,
    origin,
  };
}
