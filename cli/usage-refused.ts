/** A command line that cannot be understood. The message says what to type instead. */
export class UsageRefused extends Error {
  override readonly name = 'UsageRefused';
}
