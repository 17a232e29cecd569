import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
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

const findings = (policy: string): string[] =>
  new CspEvaluator(new CspParser(policy).csp).evaluate().map(({ description }) => description);

test('an auditor finds nothing to say about any policy', () => {
  const policies = new Set(
    pagesIn(site).map((page) => POLICY.exec(readFileSync(join(site, page), 'utf8'))?.[1] ?? ''),
  );
  const header = /Content-Security-Policy: (.+)/.exec(readFileSync(join(site, '_headers'), 'utf8'))?.[1];
  expect(policies.size).toBeGreaterThan(5);
  expect([...policies, header ?? ''].flatMap((policy) => findings(policy.replaceAll('&#39;', "'")))).toEqual(
    [],
  );
});
