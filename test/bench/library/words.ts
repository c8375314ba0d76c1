/** What decisions of an imaginary company are about; the text of the library that is searched is put together from it. */
export const systems = [
  'billing service',
  'booking platform',
  'customer portal',
  'data warehouse',
  'document archive',
  'fleet tracker',
  'identity provider',
  'inventory',
  'mobile backend',
  'notification service',
  'order intake',
  'partner interface',
  'payment gateway',
  'planning board',
  'pricing engine',
  'reporting',
  'search index',
  'support desk',
  'warehouse terminal',
  'web shop',
] as const;

export const questions = [
  { asked: 'Message broker', options: ['Kafka', 'RabbitMQ', 'NATS'] },
  { asked: 'Database', options: ['PostgreSQL', 'MySQL', 'MongoDB'] },
  { asked: 'Server side', options: ['Django', 'Node.js', 'Spring Boot'] },
  { asked: 'Frontend framework', options: ['React', 'Vue', 'Svelte'] },
  { asked: 'Container platform', options: ['Kubernetes', 'Nomad', 'plain virtual machines'] },
  { asked: 'Interface style', options: ['REST', 'GraphQL', 'gRPC'] },
  { asked: 'Cache', options: ['Redis', 'Memcached', 'no cache'] },
  { asked: 'Search', options: ['Elasticsearch', 'OpenSearch', 'full text in the database'] },
  { asked: 'Authentication', options: ['Keycloak', 'an identity service', 'our own'] },
  { asked: 'Observability', options: ['OpenTelemetry', 'vendor agents', 'logs only'] },
] as const;

export const people = [
  'Ada Brandt',
  'Boris Okafor',
  'Carla Nunes',
  'Dmitri Hale',
  'Elif Aydin',
  'Femi Adeyemi',
  'Greta Lindqvist',
  'Hugo Marchetti',
  'Ines Koval',
  'Jonas Petersen',
  'Keiko Tanabe',
  'Liam Doyle',
] as const;

export const tags = ['backend', 'frontend', 'platform', 'security', 'data', 'cost', 'migration', 'pilot'] as const;

export const sentences = [
  'The present solution is no longer maintained and cannot be patched after the end of the year.',
  'At the peak some hundred people work in it at the same time, and answers must not take longer than a second.',
  'The team knows one of the candidates from a former project and would have to learn the other.',
  'Operations wants one way of deployment for everything that runs in the data centre.',
  'Auditors ask for a trail of every change, kept for ten years.',
  'Licences have become three times as expensive since the contract was renewed.',
  'A trial of two weeks has shown that imports of a whole month are the bottleneck, not single requests.',
  'Two of five engineers leave the team in spring, so that hiring matters more than last time.',
  'Customers in remote places work with a slow and often broken connection.',
  'The schema has grown to sixty tables with many relations between orders, parts and invoices.',
  'Nobody has restored a backup of it in the last two years.',
  'The vendor announces a new major version with a migration that cannot be done in steps.',
] as const;
