import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { PageBody } from '@/components/ui/page-header'

export default function NotFound() {
  return (
    <PageBody className="flex min-h-[70dvh] flex-col justify-center">
      <h1 className="font-serif text-3xl tracking-tight">
        There is no such page
        <sup className="ml-0.5 font-sans text-base font-semibold text-accent">404</sup>
      </h1>
      <p className="mt-3 max-w-md text-muted">
        It was moved or deleted, the address has a typing error, or it is not shared with you.
      </p>
      <p className="mt-6">
        <Link href="/" className={buttonClass('primary')}>
          Ask a question
        </Link>
      </p>
    </PageBody>
  )
}
