import type { Choice, FilterGroup, FiltersView } from '../filters-view'
import { SEARCH_PATH } from '../search-href'

/** What narrows the search down, as plain links with counts; folded up on narrow screens. */
export function Filters({ filters }: { filters: FiltersView }) {
  const { groups, titleOnly, period } = filters
  return (
    <nav className="filters" aria-label="筛选">
      <details className="filters__box">
        <summary className="filters__toggle">筛选</summary>
        <div className="filters__groups">
          {groups.map((group) => (
            <Group key={group.title} group={group} />
          ))}
          <div className="filters__group">
            <h2 className="filters__title">时间范围</h2>
            <form className="period" action={SEARCH_PATH}>
              {period.hidden.map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <DayField name="from" label="从" day={period.from} />
              <DayField name="to" label="到" day={period.to} />
              <button className="button">按时间筛选</button>
            </form>
          </div>
          <div className="filters__group">
            <h2 className="filters__title">搜索范围</h2>
            <Choices choices={[titleOnly]} />
          </div>
        </div>
      </details>
    </nav>
  )
}

function Group({ group: { title, choices, more } }: { group: FilterGroup }) {
  return (
    <div className="filters__group">
      <h2 className="filters__title">{title}</h2>
      <Choices choices={choices} />
      {more.length > 0 && (
        <details>
          <summary className="filters__more">
            更多{title}（{more.length}）
          </summary>
          <Choices choices={more} />
        </details>
      )}
    </div>
  )
}

/** A chosen one leads back to the search without it. */
function Choices({ choices }: { choices: Choice[] }) {
  return (
    <ul className="filters__list">
      {choices.map(({ label, href, isChosen, count }) => (
        <li key={href}>
          <a
            className="filters__choice"
            href={href}
            rel="nofollow"
            aria-current={isChosen ? 'true' : undefined}
          >
            <span>{label}</span>
            {count !== null && (
              <span className="filters__count number">
                {count}
                <span className="unseen"> 条</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

function DayField({ name, label, day }: { name: string; label: string; day: string | null }) {
  return (
    <label className="period__day">
      {label}
      <input
        className="period__input"
        type="date"
        name={name}
        defaultValue={day ?? undefined}
        min="1949-10-01"
        max="2099-12-31"
      />
    </label>
  )
}
