/** The parts of the frame, from top to bottom. */
export const frameParts = ['about', 'options', 'criteria', 'people', 'questions'] as const;
export type FramePart = (typeof frameParts)[number];

/** Id of the heading of a part. */
export function headingId(part: FramePart): string {
  return `frame-${part}`;
}

/** Id of the element of a group of criteria. */
export function groupId(group: string): string {
  return `frame-group-${group}`;
}
