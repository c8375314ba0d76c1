import type { KnownStatus } from '../../../shared/adr/reading/adr-reading.ts';

/** The shape of a status, so that none is told by colour; its word stands beside it. */
export function StatusMark({ status }: { readonly status: KnownStatus | null }) {
  return (
    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden fill="none" stroke="currentColor" strokeWidth={1.5}>
      {shapeOf(status)}
    </svg>
  );
}

function shapeOf(status: KnownStatus | null) {
  switch (status) {
    case 'draft':
      return <circle cx={6} cy={6} r={4.25} strokeDasharray="2 2" />;
    case 'proposed':
      return <circle cx={6} cy={6} r={4.25} />;
    case 'accepted':
      return <circle cx={6} cy={6} r={5} fill="currentColor" stroke="none" />;
    case 'rejected':
      return <path d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5" />;
    case 'deprecated':
      return (
        <>
          <circle cx={6} cy={6} r={4.25} />
          <path d="M3 9 9 3" />
        </>
      );
    case 'superseded':
      return <path d="M6 1.25 10.75 6 6 10.75 1.25 6Z" />;
    case null:
      return <path d="M2.5 6H9.5" />;
  }
}
