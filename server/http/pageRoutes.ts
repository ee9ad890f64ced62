import express, { Router } from 'express';
import { join } from 'node:path';
import { HttpError } from './replies.ts';

const PAGES = {
  '/': 'index',
  '/site': 'site',
  '/console': 'console',
  '/rollcall': 'rollcall',
  '/chair': 'chair',
  '/attendance': 'attendance',
  '/report': 'report',
  '/admin': 'admin',
  '/display': 'display',
};
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** The built pages. Files under `assets/` carry a hash of their content in their name and never change. */
export function pageRoutes(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false }),
  );
  for (const [path, page] of Object.entries(PAGES)) {
    router.get(path, (_request, response) => {
      response.set('cache-control', 'no-cache').sendFile(`${page}.html`, { root: folder });
    });
  }
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  // A person at a mistyped address sees the front door, which says so; a script or picture that is gone is told in a code.
  router.get('/{*path}', (request, response, next) => {
    if (request.accepts(['json', 'html']) === 'html') {
      response.status(404).set('cache-control', 'no-cache').sendFile('index.html', { root: folder });
    } else {
      next();
    }
  });
  router.use(() => {
    throw new HttpError('not_found');
  });

  return router;
}
