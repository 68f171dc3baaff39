import { useLayoutEffect, useRef } from 'preact/hooks';

/** The heading of a view of the night. It takes the focus, so that keys and screen readers go on from the top of the view. */
export function NightHead({ title }: { title: string }) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus({ preventScroll: true }), [title]);
  return (
    <h1 ref={head} class="night-head" tabIndex={-1}>
      {title}
    </h1>
  );
}
