'use client'
import { Button, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientProps } from 'payload'
import { type ReactNode, useEffect, useRef, useState } from 'react'

import { FindBox } from '@/search/admin/find-box'
import { type LinkTarget, linkTargetOf, linkTargets } from './link-target'
import { type LinkTargetReading, readLinkTarget } from './read-link-target'

const scope = { collections: linkTargets, advice: '只能链接到已发布的稿件和栏目；换几个字试试。' }

/**
 * The target of an internal link: found by any phrase of a published text, then shown with its
 * title. A target that is there already stays, whatever became of it.
 */
export function LinkTargetField({ field, path, readOnly }: RelationshipFieldClientProps) {
  const own = useField<unknown>({ potentiallyStalePath: path })
  const target = linkTargetOf(own.value)
  const [step, setStep] = useState<'untouched' | 'changing' | 'chosen'>('untouched')
  const id = `field-${own.path.replaceAll('.', '__')}-find`
  const isFinding = !readOnly && (target === null || step === 'changing')

  const wrap = useRef<HTMLDivElement>(null)

  // What had the focus is gone with the choice; the button beside it has it then. The value of the
  // form may come a moment later than the step.
  useEffect(() => {
    if (step === 'chosen') wrap.current?.querySelector('button')?.focus()
  }, [step, target?.value])

  const choose = (relationTo: string, value: string) => {
    own.setValue({ relationTo, value })
    setStep('chosen')
  }
  return (
    <div className={`field-type text portal-link-target ${own.showError ? 'error' : ''}`}>
      <FieldLabel
        as={isFinding ? 'label' : 'span'}
        htmlFor={id}
        label={field.label}
        path={own.path}
        required={field.required && isFinding}
      />
      <div className="field-type__wrap" ref={wrap}>
        <FieldError message={own.errorMessage} path={own.path} showError={own.showError} />
        {isFinding && (
          <FindBox
            autoFocus={step === 'changing'}
            choice={(hit, title) => (
              <button onClick={() => choose(hit.collection, hit.id)} type="button">
                {title}
              </button>
            )}
            id={id}
            name="查找要链接的内容"
            placeholder="标题、正文或附件里的任意一句话"
            scope={scope}
          />
        )}
        {target && (
          <Chosen key={`${target.relationTo} ${target.value}`} target={target}>
            {!readOnly && (
              <Button
                buttonStyle="secondary"
                margin={false}
                onClick={() => setStep(isFinding ? 'chosen' : 'changing')}
                size="small"
                type="button"
              >
                {isFinding ? '不更换' : '更换'}
              </Button>
            )}
          </Chosen>
        )}
      </div>
    </div>
  )
}

const labels = { articles: '稿件', columns: '栏目' }

function Chosen({ children, target }: { children: ReactNode; target: LinkTarget }) {
  const { relationTo, value } = target
  const [reading, setReading] = useState<LinkTargetReading | null>(null)
  useEffect(() => {
    const request = new AbortController()
    void readLinkTarget({ relationTo, value }, request.signal).then((answer) => {
      if (!request.signal.aborted) setReading(answer)
    })
    return () => request.abort()
  }, [relationTo, value])
  return (
    <div className="portal-link-target__chosen">
      <div role="status">
        {reading === null && '正在读取标题…'}
        {reading && 'fault' in reading && reading.fault}
        {reading && 'title' in reading && (
          <>
            <small>{labels[relationTo]}</small>{' '}
            <a href={`/admin/collections/${relationTo}/${value}`} rel="noopener" target="_blank">
              {reading.title}
            </a>
            {reading.isDraft && <p>这是草稿，网站上还看不到；它发布后，链接才会出现。</p>}
          </>
        )}
      </div>
      {children}
    </div>
  )
}
