import { shell } from 'electron/common'
import { clipboard, dialog } from 'electron/main'
import type { Fault } from '../../shared/api/contract.ts'
import type { MessageKey } from '../../shared/text/messages.en.ts'

export interface FaultDialogOptions {
  readonly say: (key: MessageKey) => string
  /** The folder that holds the data. */
  readonly home: string
}

/**
 * Tells why the program cannot go on: what happened, what is safe, what to do, then the code. Return and Escape close
 * it; the other two buttons help to report and leave it open. Nothing here changes anything.
 */
export const showFault = async (fault: Fault, { say, home }: FaultDialogOptions): Promise<void> => {
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Viaduct',
      message: say('dialog.faultTitle'),
      detail: `${fault.text}\n\n${fault.code}`,
      buttons: [say('dialog.close'), say('dialog.copyDetails'), say('dialog.showFolder')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) await clipboard.writeText(`${fault.code}\n${fault.text}\n${fault.details}`)
    else if (response === 2) await shell.openPath(home)
    else return
  }
}
