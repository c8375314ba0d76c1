import { expect, test } from 'vitest';
import { servicesOnDisk } from '../../ipc/services-on-disk.ts';

test('the page adds its steps of the start, and the last one puts them into the log, once', () => {
  const { services, logged } = servicesOnDisk();
  services.app.mark({ name: 'first-render', at: 250 });
  expect(logged).toEqual([]);
  services.app.mark({ name: 'first-interaction', at: 900.04 });
  services.app.mark({ name: 'first-interaction', at: 1_000 });
  expect(services.app.info().startup).toEqual({ 'first-render': 250, 'first-interaction': 900 });
  expect(logged).toEqual(['Start, in milliseconds: first-render 250, first-interaction 900']);
});
