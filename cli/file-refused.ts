/** A file that cannot be read at all. The message names it as it was typed. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}
