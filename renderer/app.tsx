import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { Library } from './library/library.tsx';
import { DropTarget } from './shell/drop-target.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Rail } from './shell/rail.tsx';
import { markStep, onFirstInteraction } from './shell/startup-marks.ts';
import { Toasts } from './shell/toasts.tsx';
import styles from './app.module.css';

const loadWorkshop = () => import('./workshop/workshop.tsx');
// The library is on screen sooner when the six steps, most of the code, follow after it; the ballots are made of them.
const Workshop = lazy(() => loadWorkshop().then((module) => ({ default: module.Workshop })));
const BallotPage = lazy(() => import('./ballot/ballot-page.tsx').then((module) => ({ default: module.BallotPage })));

// Who comes for decisions does not wait for the code that reads ADRs.
const RepositoriesPage = lazy(() =>
  import('./adr-folder/repositories-page.tsx').then((module) => ({ default: module.RepositoriesPage })),
);
const RepositoryPage = lazy(() =>
  import('./adr-folder/repository-page.tsx').then((module) => ({ default: module.RepositoryPage })),
);

const TemplatesPage = lazy(() =>
  import('./templates/templates-page.tsx').then((module) => ({ default: module.TemplatesPage })),
);
const TemplatePage = lazy(() =>
  import('./templates/template-page.tsx').then((module) => ({ default: module.TemplatePage })),
);

const DuePage = lazy(() => import('./due/due-page.tsx').then((module) => ({ default: module.DuePage })));

const ArrivalPage = lazy(() => import('./travel/arrival-page.tsx').then((module) => ({ default: module.ArrivalPage })));

/** The window: the rail at the side and what it leads to, or somebody's turn. */
export function App() {
  useEffect(() => {
    markStep('first-render');
    const stopWaiting = onFirstInteraction(window, requestAnimationFrame, () => markStep('first-interaction'));
    const idle = requestIdleCallback(() => void loadWorkshop());
    return () => {
      stopWaiting();
      cancelIdleCallback(idle);
    };
  }, []);
  return (
    <>
      <Switch>
        <Route path="/decision/:id/ballot/:participant">
          {({ id, participant }) => (
            <main className={styles.turn}>
              <Suspense>
                <BallotPage key={`${id} ${participant}`} id={id} participant={participant} />
              </Suspense>
            </main>
          )}
        </Route>
        <Route>
          <Places />
        </Route>
      </Switch>
      <DropTarget />
      <Toasts />
    </>
  );
}

/** All places but somebody's turn, which has the window for itself. */
function Places() {
  return (
    <div className={styles.app}>
      <Rail />
      <main className={styles.main}>
        <Switch>
          <Route path="/">
            <Library archived={false} />
          </Route>
          <Route path="/archive">
            <Library archived />
          </Route>
          <Route path="/decision/:id/:step">
            {({ id, step }) => (
              <Suspense>
                <Workshop key={id} id={id} step={step} />
              </Suspense>
            )}
          </Route>
          <Route path="/due">
            <Suspense>
              <DuePage />
            </Suspense>
          </Route>
          <Route path="/templates">
            <Suspense>
              <TemplatesPage />
            </Suspense>
          </Route>
          <Route path="/templates/:slug">
            {({ slug }) => (
              <Suspense>
                <TemplatePage key={slug} slug={slug} />
              </Suspense>
            )}
          </Route>
          <Route path="/arrival/:arrival">
            {({ arrival }) => (
              <Suspense>
                <ArrivalPage key={arrival} arrival={arrival} />
              </Suspense>
            )}
          </Route>
          <Route path="/repositories">
            <Suspense>
              <RepositoriesPage />
            </Suspense>
          </Route>
          <Route path="/repositories/:repository/*?">
            {({ repository, '*': rest }) => (
              <Suspense>
                <RepositoryPage key={repository} repository={repository} rest={rest ?? ''} />
              </Suspense>
            )}
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </main>
    </div>
  );
}
