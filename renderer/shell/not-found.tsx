import { Link } from 'wouter';
import { shellText as text } from '../text/shell.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** Where a link leads nowhere. */
export function NotFound() {
  return (
    <Page title={text.notFoundTitle}>
      <EmptyState title={text.notFoundTitle} actions={<Link href="/">{text.backToDecisions}</Link>}>
        {text.notFound}
      </EmptyState>
    </Page>
  );
}
