import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { useEffect, useMemo } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { createWording } from '../shared/text/format.ts'
import { commandForKey } from './commands.ts'
import { Answer } from './comparison/answer.tsx'
import css from './app.module.css'
import { CustomersScreen } from './customers/customers-screen.tsx'
import { MakingPanel } from './quotes/making-panel.tsx'
import { QuoteDrop } from './quotes/quote-drop.tsx'
import { QuotesScreen } from './quotes/quotes-screen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { LogScreen } from './transit-log/log-screen.tsx'
import { ShipmentForm } from './shipment/shipment-form.tsx'
import { TariffsScreen } from './tariffs/tariffs-screen.tsx'
import { createWindowTheme, windowVariables } from './theme/theme.ts'
import { AppProvider, usePart, type App } from './ui/app-context.tsx'
import { FigureContextMenu } from './ui/context-menu.tsx'
import { Navigation } from './ui/navigation.tsx'
import { Notice } from './ui/notice.tsx'
import { Palette } from './ui/palette.tsx'
import { Explanation } from './ui/term.tsx'
import { TopBar } from './ui/top-bar.tsx'

/** The whole window. */
export const Window = ({ app, nonce }: { readonly app: App; readonly nonce: string }) => {
  const { language, theme } = usePart(app.settings, (state) => state.settings)
  const making = usePart(app.making, (state) => state.open)
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const wording = useMemo(() => createWording(language), [language])
  const windowTheme = useMemo(() => createWindowTheme(wording.say('window.close')), [wording])

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandForKey(event)
      if (!command || event.defaultPrevented) return
      // Inside a dialog only the dialog's own keys count, so that Ctrl Z in it does not change the form behind.
      if (document.querySelector('[role="dialog"]') && command.id !== 'palette.open') return
      if (!command.enabled(app)) return
      event.preventDefault()
      void command.run(app, wording)
    }
    globalThis.addEventListener('keydown', onKeyDown)
    return () => globalThis.removeEventListener('keydown', onKeyDown)
  }, [app, wording])

  return (
    <MantineProvider
      theme={windowTheme}
      cssVariablesResolver={windowVariables}
      forceColorScheme={theme === 'system' ? system : theme}
      getStyleNonce={() => nonce}
    >
      <AppProvider app={app} wording={wording}>
        {/* oxlint-disable-next-line react/hooks -- the router takes its location as a hook */}
        <Router hook={useHashLocation}>
          <div className={css['window']}>
            <Navigation />
            <TopBar />
            <Switch>
              <Route path="/settings">
                <SettingsScreen />
              </Route>
              <Route path="/quotes/:number?">
                {({ number }) => (
                  <FigureContextMenu group="quotes" whole>
                    <QuotesScreen chosen={number === undefined ? undefined : decodeURIComponent(number)} />
                  </FigureContextMenu>
                )}
              </Route>
              <Route path="/log">
                <FigureContextMenu group="answer" whole>
                  <LogScreen />
                </FigureContextMenu>
              </Route>
              <Route path="/clients/:id?">{({ id }) => <CustomersScreen chosen={id} />}</Route>
              <Route path="/tariffs/:id?/:part?">
                {({ id, part }) => <TariffsScreen chosen={id} part={part} />}
              </Route>
              <Route>
                <ShipmentForm />
                <FigureContextMenu group={making ? 'quotes' : 'answer'}>
                  {making ? <MakingPanel /> : <Answer />}
                </FigureContextMenu>
              </Route>
            </Switch>
            <Notice />
          </div>
          <div id="floating" role="region" aria-label={wording.say('window.floating')} />
          <QuoteDrop />
          <Palette />
          <Explanation />
        </Router>
      </AppProvider>
    </MantineProvider>
  )
}
