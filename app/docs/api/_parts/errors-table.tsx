import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { errorTable } from '@/lib/errors/error-codes'

/** Every code of the product, with its status, whether trying again can help, and what people are told. `type` of a problem leads here. */
export function ErrorsTable() {
  const rows = Object.entries(errorTable).sort(([a, x], [b, y]) => x.status - y.status || (a < b ? -1 : 1))
  return (
    <section className="mt-12">
      <h2 id="errors" className="mb-4 scroll-mt-6 text-xl font-semibold tracking-tight">
        Errors
      </h2>
      <Table label="Error codes">
        <Thead>
          <Th>Code</Th>
          <Th numeric>Status</Th>
          <Th>Again?</Th>
          <Th>Message</Th>
        </Thead>
        <tbody>
          {rows.map(([code, row]) => (
            <Tr key={code} id={code} className="scroll-mt-6 target:bg-mark">
              <Td className="font-mono text-xs">{code}</Td>
              <Td numeric>{row.status}</Td>
              <Td>{row.retryable ? 'may help' : 'no'}</Td>
              <Td className="min-w-64">{row.message}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
