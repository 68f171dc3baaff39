import { useEffect, useState } from 'preact/hooks';
import { type FrontPage, pageInFront } from '../../lib/platform/front';

/** The page in front: `undefined` until it is known, null without leave to change pages. */
export function useFrontPage(): FrontPage | null | undefined {
  const [page, setPage] = useState<FrontPage | null>();
  useEffect(() => {
    pageInFront().then(setPage);
  }, []);
  return page;
}
