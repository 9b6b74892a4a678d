import buttonCss from './button.module.css'
import css from './dialog-foot.module.css'

/** How the form of a dialog ends: why it was not taken, if it was not, the way out, and the step itself. */
export const DialogFoot = ({
  failure,
  cancel,
  submit,
  onCancel,
}: {
  readonly failure: string
  readonly cancel: string
  readonly submit: string
  readonly onCancel: () => void
}) => (
  <>
    {failure !== '' && (
      <p role="alert" className={css['failure']}>
        {failure}
      </p>
    )}
    <div className={css['choices']}>
      <button type="button" className={buttonCss['button']} onClick={onCancel}>
        {cancel}
      </button>
      <button type="submit" className={`${buttonCss['button']} ${buttonCss['primary']}`}>
        {submit}
      </button>
    </div>
  </>
)
