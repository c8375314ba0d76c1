import { baseName, isNamedByDate } from '../../reading/file-name.ts';
import { fileRule, hasMadrSections, headLine } from '../finding.ts';

/** Names that are not `NNNN-title.md`, in log4brains `YYYYMMDD-title.md`. */
export const fileName = fileRule('file-name', ['MADR44'], (file) => {
  const { format } = file.reading;
  const name = baseName(file.path);
  const line = headLine(file);
  if (format === 'log4brains') {
    if (isNamedByDate(name) || /^\d{4}-/.test(name)) return [];
    const message = `The name ${name} does not begin with a day, as in 20240131-title.md.`;
    return [{ line, message, why: 'log4brains names its files by day, so that no two branches take the same name.' }];
  }
  if (/^\d{4,5}-[^/]+\.md$/.test(name) || (isNamedByDate(name) && !hasMadrSections(format))) return [];
  const why = 'MADR and adr-tools name files by four digits and the title; Backstage and Structurizr read no others.';
  return [{ line, message: `The name ${name} is not like 0001-title.md.`, why }];
});
