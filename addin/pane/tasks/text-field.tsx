/** The fields of a form: a label above what is typed or chosen, and why it is not possible below. */

import { type ComponentChildren, type JSX } from 'preact';
import { useId } from 'preact/hooks';

export function TextField({
  label,
  value,
  onInput,
  type = 'text',
  hint,
  offered = [],
}: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number';
  readonly hint?: string;
  /** Values to choose from; anything else may be typed. */
  readonly offered?: readonly string[];
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class="lab" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="in"
        type={type}
        value={value}
        autocomplete="off"
        {...(offered.length > 0 && { list: `${id}-offered` })}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {hint === undefined ? null : <small id={`${id}-hint`}>{hint}</small>}
      {offered.length === 0 ? null : (
        <datalist id={`${id}-offered`}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}

export function SelectField({
  label,
  value,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class="lab" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="in"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}

export function CheckField({
  label,
  isChecked,
  onChange,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}): JSX.Element {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
