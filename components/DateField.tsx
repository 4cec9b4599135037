import { useState } from 'preact/hooks';

interface Props {
  label: string;
  /** `YYYY-MM-DD`, or nothing. */
  day: string;
  /** A whole day, or nothing where the field was emptied and left. */
  onDay(day: string): void;
}

/** Years that a case can have; before them a year is still being typed: "0020" on the way to 2014. */
const isWhole = (day: string): boolean => day >= '1900';

/** A day that is typed part by part: half a year is nobody's day, and what comes in meanwhile overwrites nothing. */
export function DateField({ label, day, onDay }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={typed ?? day}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          if (isWhole(value)) onDay(value);
        }}
        onBlur={() => {
          if (typed === '' && day !== '') onDay('');
          setTyped(null);
        }}
      />
    </label>
  );
}
