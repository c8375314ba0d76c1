import './design/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { z } from 'zod';
import { App } from './app.tsx';

// zod would otherwise probe `new Function`, which the content security policy forbids.
z.config({ jitless: true });

// Main is on this machine: there is no network to wait for, and no answer gets better by asking again.
const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <QueryClientProvider client={queries}>
    <Router hook={useHashLocation}>
      <App />
    </Router>
  </QueryClientProvider>,
);
