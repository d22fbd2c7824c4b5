import type { TextField } from 'payload'

type SuggestedText = Omit<TextField, 'type' | 'hasMany' | 'minRows' | 'maxRows' | 'validate'> & {
  suggestions: readonly string[]
}

/**
 * A text field that offers a vocabulary and takes other words too: the vocabularies of government
 * pages are open lists, and their Chinese words cannot be GraphQL enum values.
 */
export function suggestedText({ suggestions, ...field }: SuggestedText): TextField {
  return {
    maxLength: 30,
    ...field,
    type: 'text',
    admin: {
      ...field.admin,
      components: {
        ...field.admin?.components,
        Field: {
          path: '@/ui/admin/suggested-text-field#SuggestedTextField',
          clientProps: { suggestions },
        },
      },
    },
  }
}
