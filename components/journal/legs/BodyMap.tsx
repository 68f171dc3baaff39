import { useId, useState } from 'preact/hooks';
import { PLACES, type Place } from '../../../lib/diary/limits';
import { t } from '../../../lib/platform/i18n';
import { BOX, FACE, FLOOR, HAIR, isLeft, placeOn, TRUNK } from './body-shapes';

export interface BodyMapProps {
  value: readonly Place[];
  /** Gets the chosen places in the order of `PLACES`. */
  onChange: (value: Place[]) => void;
}

const CHECK = 'M-3 0.2L-0.9 2.4L3.2 -2.4';
/** A line from a word ends this far outside of the part it means. */
const ASIDE = 1.6;

/**
 * Where on the body: a figure as in a mirror, and beside each part the word for it, which is a checkbox. Pressing a part is
 * pressing its word; who hears the page or uses keys has the words.
 */
export function BodyMap({ value, onChange }: BodyMapProps) {
  const id = useId();
  /** What the pointer or the focus is on. */
  const [near, setNear] = useState<Place | null>(null);
  const toggle = (place: Place) =>
    onChange(PLACES.filter((each) => (each === place ? !value.includes(each) : value.includes(each))));
  const leave = (place: Place) => setNear((now) => (now === place ? null : now));
  const watch = (place: Place) => ({ onPointerEnter: () => setNear(place), onPointerLeave: () => leave(place) });
  const side = (left: boolean) => (
    <div class={left ? 'body-side body-left' : 'body-side body-right'}>
      {PLACES.filter((place) => isLeft(place) === left)
        .sort((a, b) => placeOn(a).centre.y - placeOn(b).centre.y)
        .map((place) => (
          <label key={place} class={`chip body-word body-${place.replace(/(Left|Right)$/, '')}`} {...watch(place)}>
            <input
              type="checkbox"
              checked={value.includes(place)}
              onFocus={() => setNear(place)}
              onBlur={() => leave(place)}
              onChange={() => toggle(place)}
            />
            <span>{t(`leg_log.place.${place}`)}</span>
          </label>
        ))}
    </div>
  );
  return (
    <fieldset class="body-map" aria-labelledby={id} aria-describedby={`${id}-mirror`}>
      <span id={id} class="leg-label">
        {t('leg_log.where')}
      </span>
      <div class="body-plate">
        {side(true)}
        <svg class="body-figure" viewBox={`${BOX.left} ${BOX.top} ${BOX.width} ${BOX.height}`} aria-hidden="true">
          <path class="body-floor" d={`M-32 ${FLOOR}H32`} />
          <path class="body-trunk" d={TRUNK} />
          <path class="body-gap" d={FACE} />
          <path class="body-face" d={FACE} />
          <path class="body-hair" d={HAIR} />
          {PLACES.map((place) => (
            <BodyPart key={place} place={place} on={value.includes(place)} near={near === place} />
          ))}
          {PLACES.map((place) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the checkbox beside it is the control; this is its larger place for a pointer
            <rect
              key={place}
              class="body-press"
              {...placeOn(place).press}
              {...watch(place)}
              onClick={() => toggle(place)}
            />
          ))}
        </svg>
        {side(false)}
      </div>
      <p id={`${id}-mirror`} class="small soft">
        {t('leg_log.mirror')}
      </p>
    </fieldset>
  );
}

/** One part: an outline that is filled and ticked where it is chosen, and the line to its word. */
function BodyPart({ place, on, near }: { place: Place; on: boolean; near: boolean }) {
  const { shape, centre, edge } = placeOn(place);
  const out = Math.sign(edge);
  return (
    <g class={`body-part${on ? ' body-on' : ''}${near ? ' body-near' : ''}`}>
      <path class="body-line" d={`M${edge + out * ASIDE} ${centre.y}H${out * 200}`} />
      <path class="body-limb" d={shape} />
      {on && <path class="body-check" d={CHECK} transform={`translate(${centre.x} ${centre.y})`} />}
    </g>
  );
}
