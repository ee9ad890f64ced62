import { defineConfig } from 'vite';

/** One entry a page; the server knows them by the same names (server/http/pageRoutes.ts). */
const PAGES = ['index', 'site', 'console', 'rollcall', 'chair', 'attendance', 'report', 'admin', 'display'];

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    // The Content-Security-Policy allows no inline scripts, and fonts only from the server itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: PAGES.map((page) => `${import.meta.dirname}/${page}.html`) },
  },
});
