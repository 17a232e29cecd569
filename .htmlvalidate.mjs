import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A page is called what its film is called, however long that is.
    'long-title': 'off',
    // HTML does not mind its case: Astro writes it in capitals, Prettier in small letters.
    'doctype-style': 'off',
  },
});
