import { useEffect, useState } from 'preact/hooks';
import { type FrontPage, pageInFront } from '../../lib/platform/front';

/** The page in front; `undefined` until it is known. */
export function useFrontPage(): FrontPage | undefined {
  const [page, setPage] = useState<FrontPage>();
  useEffect(() => {
    pageInFront().then(setPage);
  }, []);
  return page;
}
