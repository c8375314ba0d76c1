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
// The library is on screen sooner when the six steps, most of the code, follow after it.
const Workshop = lazy(() => loadWorkshop().then((module) => ({ default: module.Workshop })));

/** The window: the rail at the side and what it leads to. */
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
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </main>
      <DropTarget />
      <Toasts />
    </div>
  );
}
