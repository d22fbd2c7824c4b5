import { FindingList } from './finding-list'
import { SELF_CHECK_PATH } from './self-check-route'
import type { JudgementView, SelfCheckView } from './self-check-view'

/** What the check found: the counts, what is to be done, and folded away what is right. */
export function SelfCheckResult({ view }: { view: SelfCheckView }) {
  return (
    <>
      <Summary view={view} />
      <Judgements items={view.missing} state="missing" title="缺失" />
      <Judgements items={view.advice} state="advice" title="建议" />
      {view.unchecked.length > 0 && (
        <details className="portal-self-check__fold">
          <summary>未检查 {view.unchecked.length} 项</summary>
          <p>网站上现在没有这些要求涉及的网页，或者网页打不开。</p>
          <ul>
            {view.unchecked.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      <details className="portal-self-check__fold">
        <summary>已通过的项目</summary>
        {view.passed.map(({ group, judgements }) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {judgements.map(({ id, looked, requirement, title }) => (
                <li key={id}>
                  <span aria-hidden className="portal-self-check__passed">
                    ✓
                  </span>{' '}
                  {title}
                  <small>
                    {requirement}（{looked}）
                  </small>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
      <details className="portal-self-check__fold">
        <summary>看过的网页</summary>
        <ul>
          {view.pages.map(({ href, label }) => (
            <li key={href}>
              <a href={href} rel="noopener" target="_blank">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Summary({ view: { counts, done, isGood } }: { view: SelfCheckView }) {
  const state = isGood ? 'good' : 'missing'
  return (
    <section
      aria-label="检查结果"
      className={`portal-self-check__summary portal-self-check__summary--${state}`}
    >
      <p className="portal-self-check__counts" role="status">
        {counts.map(({ state: each, symbol, text }) => (
          <span className={`portal-self-check__count--${each}`} key={each}>
            <span aria-hidden>{symbol}</span> {text}
          </span>
        ))}
      </p>
      <p>
        {isGood && '没有发现缺失。'}
        {done}
      </p>
      <a className="portal-self-check__again" href={SELF_CHECK_PATH}>
        重新检查
      </a>
    </section>
  )
}

interface JudgementsProps {
  items: JudgementView[]
  state: 'missing' | 'advice'
  title: string
}

function Judgements({ items, state, title }: JudgementsProps) {
  if (items.length === 0) return null
  return (
    <section aria-label={title} className="portal-self-check__list">
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li className={`portal-self-check__item--${state}`} key={item.id}>
            <h3>{item.title}</h3>
            <small>{item.requirement}</small>
            <FindingList findings={item.findings} />
          </li>
        ))}
      </ul>
    </section>
  )
}
