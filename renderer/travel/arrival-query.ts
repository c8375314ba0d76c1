import { queryOptions } from '@tanstack/react-query';
import { call } from '../session/call.ts';

/** A file that waits, compared with the library as it is now. */
export function arrivalQuery(arrival: string) {
  return queryOptions({
    queryKey: ['arrival', arrival],
    queryFn: () => call('travel:arrival', { arrival }),
    // The decision may have changed since it was looked at last.
    gcTime: 0,
  });
}
