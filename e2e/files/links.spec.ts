import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { faultsOf } from './named.ts';

test('everything a page names is there', () => {
  expect(faultsOf(foldersOf('main').site, '/')).toEqual([]);
});
