ALTER TABLE "deletion_receipts" ADD COLUMN "files" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "deletion_receipts" ADD COLUMN "probes" jsonb;--> statement-breakpoint
ALTER TABLE "deletion_receipts" ADD COLUMN "finished_at" timestamp with time zone;