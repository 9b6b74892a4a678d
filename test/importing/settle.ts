import type {
  Answer,
  JobMethod,
  MethodFailure,
  MethodInput,
  MethodName,
  MethodOutput,
} from '../../shared/api/contract.ts'

/** What a method answers in the end, whether it was a job or not. */
export type SettledValue<Name extends MethodName> = Name extends JobMethod
  ? Extract<MethodOutput<Name>, { readonly state: 'done' }>['result']
  : MethodOutput<Name>

export type Settled<Name extends MethodName> =
  | { readonly ok: true; readonly value: SettledValue<Name> }
  | { readonly ok: false; readonly failure: MethodFailure<Name> }
  | Extract<Answer<Name>, { readonly fault: unknown }>

export type Ask = <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<Answer<Name>>
export type Settle = <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<Settled<Name>>

/** Asks, and where the answer is a job waits for its end. */
export const settleBy =
  (ask: Ask): Settle =>
  async (name, input) => {
    let answer = (await ask(name, input)) as Answer<MethodName>
    const runs = (value: unknown): value is { readonly state: 'running'; readonly job: string } =>
      typeof value === 'object' && value !== null && 'state' in value && value.state === 'running'
    while (answer.ok && runs(answer.value)) answer = await ask('jobs.wait', { job: answer.value.job })
    const isDone = answer.ok && typeof answer.value === 'object' && 'state' in answer.value
    return (
      isDone && answer.ok
        ? { ok: true, value: (answer.value as { readonly result: unknown }).result }
        : answer
    ) as Settled<typeof name>
  }
