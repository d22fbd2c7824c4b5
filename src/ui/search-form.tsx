import { MAX_QUERY } from '@/platform/limits'

interface SearchFormProps {
  /** One for each form of a page. */
  id: string
  className: string
  query?: string
}

/**
 * The field that leads to `/search`. Titles are suggested by `public/assets/search.js`; without it
 * this is a plain form.
 */
export function SearchForm({ id, className, query }: SearchFormProps) {
  return (
    <form className={`search-form ${className}`} action="/search" role="search">
      <label className="unseen" htmlFor={id}>
        搜索本站
      </label>
      <div className="search-form__field">
        <input
          className="search-form__input"
          id={id}
          name="q"
          defaultValue={query}
          placeholder="请输入关键字"
          maxLength={MAX_QUERY}
          autoComplete="off"
          enterKeyHint="search"
          data-suggest=""
        />
      </div>
      <button className="search-form__button">搜索</button>
    </form>
  )
}
