'use client'
import { Button, useBulkUpload, useField, useForm, useModal } from '@payloadcms/ui'

/** Uploads several photos at once and adds each as a row of the gallery beside it. */
export function AddPhotos({ path }: { path: string }) {
  const { addFieldRow } = useForm()
  const { openModal } = useModal()
  const { drawerSlug, setCollectionSlug, setOnSuccess } = useBulkUpload()
  const rowsPath = path.replace(/addPhotos$/, 'photos')
  const { rows } = useField({ path: rowsPath, hasRows: true })

  const open = () => {
    setCollectionSlug('photos')
    setOnSuccess((uploaded) => {
      const first = rows?.length ?? 0
      uploaded.forEach(({ doc }, index) => {
        addFieldRow({
          path: rowsPath,
          rowIndex: first + index,
          schemaPath: rowsPath,
          subFieldState: {
            photo: { initialValue: doc.id, valid: true, value: doc.id },
            caption: { initialValue: doc.caption, valid: true, value: doc.caption },
          },
        })
      })
    })
    openModal(drawerSlug)
  }
  return (
    <Button buttonStyle="secondary" onClick={open} size="small" type="button">
      一次上传多张照片
    </Button>
  )
}
