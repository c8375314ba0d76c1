/** Signs that steer a terminal (C0, C1, line separators) or turn the direction of text around, but for the line break. */
const steering = /(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a file that is safe to print: signs that steer a terminal are replaced, so that no file can write over the screen. */
export function terminalText(text: string): string {
  return text.replace(steering, '\uFFFD');
}

/** The same in one line. */
export function terminalLine(text: string): string {
  return terminalText(text.replace(/\s+/g, ' ')).trim();
}

/** Data as JSON that is safe to print: what `JSON.stringify` leaves unescaped of those signs is escaped. */
export function terminalJson(data: unknown): string {
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(data, null, 2).replace(steering, escaped)}\n`;
}
