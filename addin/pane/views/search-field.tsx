/** A search that filters as one types, a moment after the last key. */

import { type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** Long enough that a list is not filtered for every letter of a word. */
const SEARCH_DELAY_MS = 150;

export function SearchField({
  value,
  placeholder,
  label,
  onSearch,
}: {
  readonly value: string;
  readonly placeholder: string;
  readonly label: string;
  readonly onSearch: (text: string) => void;
}): JSX.Element {
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label class="search">
      <Icon name="search" />
      <input
        class="in"
        type="search"
        data-search="true"
        placeholder={placeholder}
        aria-label={label}
        value={value}
        onInput={({ currentTarget }) => {
          clearTimeout(timer.current);
          const text = currentTarget.value;
          timer.current = setTimeout(() => onSearch(text), SEARCH_DELAY_MS) as unknown as number;
        }}
      />
    </label>
  );
}
