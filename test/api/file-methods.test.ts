import { expect, test } from 'vitest'
import { contract } from '../../shared/api/contract.ts'
import { fileMethods } from '../../shared/api/file-methods.ts'

test('exactly the methods whose input has bytes are carried as files', () => {
  const withBytes = Object.entries(contract).flatMap(([name, { input }]) =>
    'shape' in input && 'bytes' in input.shape ? [name] : [],
  )
  expect(withBytes.toSorted()).toEqual([...fileMethods].toSorted())
})
