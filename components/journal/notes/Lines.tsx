import { Fragment } from 'preact';

/** Lines that were broken before: each is one line of the page, whatever stands in it. */
export function Lines({
  lines,
  own,
}: {
  lines: readonly string[] /** The user's own words run as they are written. */;
  own?: boolean;
}) {
  return (
    <>
      {lines.map((line, i) => (
        <Fragment key={i}>
          {i > 0 && ' '}
          <span class="sheet-line" dir={own ? 'auto' : undefined}>
            {line}
          </span>
        </Fragment>
      ))}
    </>
  );
}
