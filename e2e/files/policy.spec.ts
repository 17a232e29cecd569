import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { pagesIn } from './built.ts';

const { site } = foldersOf('main');

/** A policy in the page holds only for what comes after it: nothing but the character set may come before. */
const POLICY =
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="content-security-policy" content="([^"]*)">/i;

test('every page begins with a policy that allows only what it names', () => {
  const policies = pagesIn(site).map((page) => {
    const [, policy = ''] = POLICY.exec(readFileSync(join(site, page), 'utf8')) ?? [];
    return { page, isStrict: policy.includes("default-src 'none'") && !/unsafe|\*|data:|http:/.test(policy) };
  });
  expect(policies.length).toBeGreaterThan(40);
  expect(policies.filter(({ isStrict }) => !isStrict)).toEqual([]);
});
