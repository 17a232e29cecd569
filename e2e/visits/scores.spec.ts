import { expect, test } from '../visitor.ts';

/** What the fixture says of The Lamplighter: criterion, score, maximum, reason. */
const SCORES = [
  ['Story/Screenplay', '1.5', '2'],
  ['Performance', '1.75', '2'],
  ['Editing', '0.75', '1'],
  ['Direction', '1', '1', 'Nobody is hurried.'],
  ['Sound design/Music', '0.5', '1'],
  ['Cinematography/Visuals', '1', '1'],
  ['Set/Production', '0.75', '1', 'Every lamp works; one shouldn'],
  ['Bonus', '0.25', '1', 'For the dog.'],
] as const;

const IN_WORDS = SCORES.map(([name, score, outOf]) => `${name} ${score} of ${outOf}`).join(', ');

test('the score is a table with a caption, a header for each row, and a total', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  const table = page.getByRole('table', { name: 'The score' });
  await expect(table).toHaveCount(1);
  await expect(table.getByRole('rowheader')).toHaveText([...SCORES.map(([name]) => name), 'Total']);
  for (const [name, score, outOf, note = ''] of SCORES) {
    const row = table.getByRole('row', { name });
    await expect(row.getByRole('cell').last()).toHaveText(`${score} of ${outOf}`);
    await expect(row).toContainText(note);
  }
  await expect(table.getByRole('row', { name: 'Total' }).getByRole('cell')).toHaveText('7.5 of 10');
});

test('the strip says in words what it shows, but not in a list', async ({ page }) => {
  await page.goto('/reviews/the-lamplighter-2025/');
  await expect(page.getByRole('main').getByRole('img', { name: IN_WORDS }).first()).toBeVisible();
  await expect(page.getByRole('main').getByText('7.5/10')).toBeVisible();

  await page.goto('/reviews/');
  const rows = page.locator('.rows > li');
  const row = rows.filter({ has: page.getByRole('link', { name: 'The Lamplighter 2025' }) });
  // Read aloud, a list of them says the rating and not eight scores before it.
  await expect(row.locator('.strip')).toBeVisible();
  await expect(row.getByRole('img')).toHaveCount(0);
  await expect(row).toContainText('7.5 out of 10');
});

test('a review without a score table in its text has it at the end', async ({ page }) => {
  await page.goto('/reviews/the-ferry-2022/');
  const table = page.getByRole('table', { name: 'The score' });
  await expect(table).toHaveCount(1);
  const gulls = page.getByText('this one has the gulls');
  const [end, start] = [await gulls.boundingBox(), await table.boundingBox()];
  expect(start!.y).toBeGreaterThan(end!.y);
});

test('scores that have moved stand below the table, the last time first, with why they moved', async ({
  page,
}) => {
  await page.goto('/reviews/the-ferry-2022/');
  const table = page.getByRole('table', { name: 'The score' });
  await expect(table.getByRole('row', { name: 'Total' }).getByRole('cell')).toHaveText('6.5 of 10');
  const thoughts = page.getByRole('region', { name: 'Second thoughts' });
  const [end, start] = [await table.boundingBox(), await thoughts.boundingBox()];
  expect(start!.y).toBeGreaterThanOrEqual(end!.y + end!.height);
  const text = (await thoughts.innerText()).replace(/\s+/g, ' ');
  expect(text).toMatch(
    /2 November 2025 from 6\.75 to 6\.5 of 10 Her second film.* Story\/Screenplay from 1\.25 to 1 11 June 2023 from 6\.25 to 6\.75 of 10 The waiting is the film\..* Editing from 0\.5 to 0\.75 The second reel waits for a bus\. Sound design\/Music from 0\.75 to 1$/,
  );
  // The strip is told as it was; what it became stands in words beside it.
  await expect(thoughts.getByRole('img')).toHaveCount(2);
  await expect(thoughts.getByRole('img').first()).toHaveAccessibleName(
    /^Before: Story\/Screenplay 1\.25 of 2, Performance 1\.5 of 2, /,
  );
  await expect(page.getByText('updated 2 November 2025')).toBeVisible();
});

test('lists show what a review scores now', async ({ page }) => {
  await page.goto('/directors/mara-quill/');
  await expect(page.getByRole('listitem').filter({ hasText: 'The Ferry' })).toContainText('6.5 out of 10');
});

test('nothing is a score as well', async ({ page }) => {
  await page.goto('/reviews/donaudampfschifffahrt-2024/');
  await expect(page.getByRole('row', { name: 'Total' }).getByRole('cell')).toHaveText('0 of 10');
});

test('how I score: every criterion, and how often each rating was given', async ({ page }) => {
  await page.goto('/scores/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const [name, , outOf] of SCORES)
    await expect(page.getByRole('term').filter({ hasText: name })).toContainText(`out of ${outOf}`);
  await expect(page.getByRole('main').getByRole('img')).toHaveAccessibleName(/1 from 0.*1 from 10/);
});

test('a film that is scored alike is told of by where it differs from the one above, each time anew', async ({
  page,
}) => {
  const lineUnder = async (review: string): Promise<string> => {
    await page.goto(review);
    return page
      .locator('section', { has: page.getByRole('heading', { name: 'Scored alike' }) })
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Equal A' }) })
      .getByRole('paragraph')
      .first()
      .innerText();
  };
  expect(await lineUnder('/reviews/equal-b-2024/')).toBe('Same in everything.');
  expect(await lineUnder('/reviews/goodbye-robot-2023/')).toMatch(/^Same .*, (?:stronger|weaker) /);
});
