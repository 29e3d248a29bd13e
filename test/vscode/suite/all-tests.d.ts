/** Every `*.test.ts` of this folder; the bundler makes it. */
declare module 'all-tests';
