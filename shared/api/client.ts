import type { Answer, Client, MethodInput, MethodName } from './contract.ts'
import type { DispatchAnswer } from './dispatch.ts'

/** The typed client over whatever carries a method's name and input to the dispatcher and its answer back. */
export const clientOver =
  (send: (method: string, input: unknown) => Promise<DispatchAnswer>): Client =>
  <Name extends MethodName>(name: Name, input: MethodInput<Name>) =>
    // The dispatcher gives what the contract says for this name; the suite over all hosts holds it to that.
    send(name, input) as Promise<Answer<Name>>
