import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../../shared/decision/limits.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { SaveResult, WhenTaken } from '../../shared/ipc/template-contract.ts';
import { checkTemplate } from '../../shared/template/check-template.ts';
import { freeSlug } from '../../shared/template/free-slug.ts';
import { readTemplate } from '../../shared/template/read-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { UnreadableTemplate } from '../../shared/template/unreadable-template.ts';
import { hasComments, renamedTemplate, writeTemplate } from '../../shared/template/write-template.ts';
import { readOnDisk } from '../adr-folder/file-state.ts';
import { WriteRefused, type FileWriter } from '../adr-folder/write-atomically.ts';
import { messageOf } from '../store/database-refused.ts';
import { writeTo } from './file-service.ts';
import { ServiceRefused } from './service-refused.ts';
import { mostBytes, unknownTemplate, type TemplateService, type UsableTemplate } from './template-service.ts';

/** The file dialogs of the system; null where the user cancelled. Paths come from nowhere else. */
export interface TemplateDialogs {
  readonly openTemplate: () => Promise<string | null>;
  readonly saveTemplate: (suggestedName: string) => Promise<string | null>;
}

/** Reading templates with their files, and changing the user's own. */
export interface OwnTemplateService {
  readonly read: (input: Input<'template:read'>) => Promise<Output<'template:read'>>;
  readonly save: (input: Input<'template:save'>) => Promise<SaveResult>;
  readonly pick: () => Promise<Output<'template:pick'>>;
  readonly bringIn: (input: Input<'template:import'>) => Promise<SaveResult>;
  readonly copy: (input: Input<'template:copy'>) => Promise<Output<'template:copy'>>;
  readonly rename: (input: Input<'template:rename'>) => Promise<undefined>;
  readonly remove: (input: Input<'template:remove'>) => Promise<undefined>;
  readonly sendOut: (input: Input<'template:export'>) => Promise<Output<'template:export'>>;
}

/** What the service needs. */
export interface OwnTemplateParts {
  readonly templates: TemplateService;
  /** Where the user's own are; made with the first one. */
  readonly folder: string;
  readonly writer: FileWriter;
  readonly dialogs: TemplateDialogs;
}

/** A template to be written, and its text under the name that it gets. */
interface Wanted {
  readonly template: Template;
  readonly textAs: (name: Pick<Template, 'slug' | 'name'>) => string;
}

/** The service. What cannot be done is refused with {@link ServiceRefused}, and then nothing has changed. */
export function createOwnTemplateService({ templates, folder, writer, dialogs }: OwnTemplateParts): OwnTemplateService {
  const isFree = async (): Promise<(slug: string) => boolean> => {
    const taken = new Set((await templates.list()).templates.map(({ slug }) => slug));
    return (slug) => taken.has(slug);
  };
  /** Writes into a file that was not there. */
  const create = async (name: Pick<Template, 'slug' | 'name'>, { textAs }: Wanted): Promise<SaveResult> => {
    const text = checked(name, textAs(name));
    await attempt(folder, async () => {
      await mkdir(folder, { recursive: true });
      for (let count = 1; ; count += 1) {
        try {
          await writer.create(folder, `${name.slug}${count === 1 ? '' : `-${count}`}.yaml`, text);
          return;
        } catch (error) {
          // A file of that name holds something else, such as a broken template.
          if (!(error instanceof WriteRefused) || error.code !== 'exists') throw error;
        }
      }
    });
    return { kind: 'saved', slug: name.slug, name: name.name };
  };
  const createBeside = async (wanted: Wanted): Promise<SaveResult> => {
    const { slug, name } = wanted.template;
    const { templates: present } = await templates.list();
    const names = new Set(present.map((template) => template.name));
    return create({ slug: freeSlug(slug, await isFree(), 'template'), name: freeName(name, names) }, wanted);
  };
  const replace = async (owner: UsableTemplate, hash: string, wanted: Wanted): Promise<SaveResult> => {
    const { slug, name } = wanted.template;
    const text = checked(wanted.template, wanted.textAs({ slug, name }));
    try {
      await attempt(owner.file, () => writer.replace(folder, path.basename(owner.file), text, hash));
      return { kind: 'saved', slug, name };
    } catch (error) {
      if (error instanceof WriteRefused && error.code === 'changed') return taken(owner);
      throw error;
    }
  };
  const put = async (wanted: Wanted, when: WhenTaken): Promise<SaveResult> => {
    const owner = await templates.find(wanted.template.slug);
    if (!owner) return create(wanted.template, wanted);
    if (when === 'keep-both') return createBeside(wanted);
    if (when === 'ask' || owner.origin === 'shipped') return taken(owner);
    return replace(owner, when.replace, wanted);
  };
  const found = async (slug: string): Promise<UsableTemplate & { readonly text: string; readonly hash: string }> => {
    const template = await templates.find(slug);
    if (!template) throw unknownTemplate(slug);
    return { ...template, ...(await textOf(template.file)) };
  };
  const own = async (slug: string): ReturnType<typeof found> => {
    const template = await found(slug);
    if (template.origin === 'own') return template;
    throw new ServiceRefused(
      'template-shipped',
      `“${template.template.name}” comes with Fulcrum and stays as it is. Make a copy to change it.`,
      { slug },
    );
  };
  return {
    read: async ({ slug }) => {
      const { template, origin, hash, text } = await found(slug);
      return { template, origin, hash, hasComments: hasComments(text) };
    },
    save: async ({ template: data, whenTaken }) => {
      const template = checkTemplate(data);
      if ('problem' in template)
        throw new ServiceRefused('template-invalid', `The template was not saved. ${template.problem}`);
      return put({ template, textAs: (name) => writeTemplate({ ...template, ...name }) }, whenTaken);
    },
    pick: async () => {
      const file = await dialogs.openTemplate();
      if (file === null) return { kind: 'cancelled' };
      return { kind: 'picked', name: path.basename(file), text: await pickedText(file) };
    },
    bringIn: async ({ name: file, text, whenTaken }) => {
      const template = readOrRefuse(file, text);
      const isSame = (name: Pick<Template, 'slug' | 'name'>): boolean =>
        name.slug === template.slug && name.name === template.name;
      return put({ template, textAs: (name) => (isSame(name) ? text : renamedTemplate(text, name)) }, whenTaken);
    },
    copy: async ({ slug, name }) => {
      const { template, text } = await found(slug);
      const as = { slug: freeSlug(name, await isFree(), slug), name };
      await create(as, { template, textAs: (given) => renamedTemplate(text, given) });
      return { slug: as.slug };
    },
    rename: async ({ slug, name }) => {
      const { template, text, hash, ...owner } = await own(slug);
      const wanted = { template: { ...template, name }, textAs: () => renamedTemplate(text, { slug, name }) };
      const result = await replace({ ...owner, template }, hash, wanted);
      if (result.kind === 'taken') throw changedMeanwhile(owner.file);
      return undefined;
    },
    remove: async ({ slug }) => {
      const { file, hash } = await own(slug);
      await attempt(file, () => writer.remove(folder, path.basename(file), hash));
      if ((await readOnDisk(file)).kind !== 'gone') throw changedMeanwhile(file);
      return undefined;
    },
    sendOut: async ({ slug }) => {
      const { text } = await found(slug);
      const file = await dialogs.saveTemplate(`${slug}.yaml`);
      if (file !== null) await writeTo(file, text);
      return { path: file };
    },
  };
}

/** The template that has the slug, and what its file is like now. */
async function taken({ file, origin, template }: UsableTemplate): Promise<SaveResult> {
  return { kind: 'taken', name: template.name, hash: origin === 'shipped' ? null : (await textOf(file)).hash };
}

/** The text, once it is sure that it will be read as a template again. */
function checked({ slug }: Pick<Template, 'slug'>, text: string): string {
  readOrRefuse(`${slug}.yaml`, text);
  return text;
}

function readOrRefuse(file: string, text: string): Template {
  try {
    return readTemplate(file, text);
  } catch (error) {
    if (!(error instanceof UnreadableTemplate)) throw error;
    const field = error.problems[0]?.field ?? '';
    throw new ServiceRefused('template-unreadable', error.message, { file, field }, error);
  }
}

async function textOf(file: string): Promise<{ readonly text: string; readonly hash: string }> {
  const found = await readOnDisk(file);
  if (found.kind === 'text') return found;
  const why = found.kind === 'gone' ? 'it is not there any more' : found.problem;
  throw new ServiceRefused('file-unreadable', `${file} cannot be read (${why}).`, { file });
}

async function pickedText(file: string): Promise<string> {
  const name = path.basename(file);
  try {
    const { size, isFile } = await stat(file).then((found) => ({ size: found.size, isFile: found.isFile() }));
    // Reading a pipe would wait for ever.
    if (!isFile) throw new Error('it is not a file');
    if (size > mostBytes) throw new Error(`it is larger than ${mostBytes / 1024 / 1024} MiB`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8 text' : messageOf(error);
    throw new ServiceRefused('file-unreadable', `${name} cannot be read (${why}).`, { file: name }, error);
  }
}

async function attempt(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof WriteRefused) throw error;
    const message = `${file} cannot be written (${messageOf(error)}). Nothing was changed.`;
    throw new ServiceRefused('file-unwritable', message, { file }, error);
  }
}

function changedMeanwhile(file: string): ServiceRefused {
  return new ServiceRefused('template-changed', `${file} was changed just now. Nothing was done; do it again.`, {
    file,
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const free = `${name.slice(0, limits.nameLength - suffix.length)}${suffix}`;
    if (!taken.has(free)) return free;
  }
}
