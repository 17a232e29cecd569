import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { wholeFeed } from '../../data/feeds.ts';
import { feedContentType } from '../../domain/feed-format.ts';
import { atomFeed } from '../../feed/atom.ts';
import { archiveOf } from '../../feed/render.ts';
import { archivesOf } from '../../feed/history.ts';

export const getStaticPaths = (async () => {
  const source = await wholeFeed();
  return archivesOf(source.entries).map((archive) => ({
    params: { year: String(archive.year) },
    props: { source, archive },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { source, archive } }) =>
  new Response(atomFeed(await archiveOf(source, archive)), {
    headers: { 'Content-Type': feedContentType('atom') },
  });
