'use client'
import type { TextFieldClientProps } from 'payload'

import { FieldDescription, FieldError, FieldLabel, ReactSelect, useField } from '@payloadcms/ui'

type Props = TextFieldClientProps & { suggestions: readonly string[] }

/** The admin's input of a suggested text field: choose from the list or type another word. */
export function SuggestedTextField({ field, path, readOnly, suggestions }: Props) {
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const words = value && !suggestions.includes(value) ? [value, ...suggestions] : suggestions
  const options = words.map((word) => ({ label: word, value: word }))
  return (
    <div className="field-type select">
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <ReactSelect
          disabled={readOnly}
          id={`field-${path.replaceAll('.', '__')}`}
          isClearable={!field.required}
          isCreatable
          onChange={(chosen) => {
            const option = Array.isArray(chosen) ? chosen[0] : chosen
            setValue(option ? String(option.value) : null)
          }}
          options={options}
          showError={showError}
          value={options.find((option) => option.value === value)}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
